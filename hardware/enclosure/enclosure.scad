// Case of the QR status terminal. x to the right, y upwards, z away from the wall; the middle of the lower edge is the origin.
// All measures come from parameters.scad. Views: whole, open, print (for the pictures); shell, plate, window (for printing).
include <parameters.scad>

view = "whole";
$fn = 48;
chin_depth = chin_height * tan(chin_angle);
chin_length = sqrt(pow(chin_height, 2) + pow(chin_depth, 2));
eps = 0.05;

if (view == "whole") standing() {
    shell();
    parts_in_front();
}
if (view == "open") standing() {
    plate_coloured();
    parts_on_plate();
    // The shell beside it, seen from behind.
    translate([240, 0, depth]) rotate([0, 180, 0]) { shell(); parts_in_front(); parts_behind_front(); }
}
if (view == "print") {
    translate([0, 0, depth]) rotate([0, 180, 0]) shell();
    translate([230, 0, 0]) plate_coloured();
}
if (view == "shell") translate([0, 0, depth]) rotate([0, 180, 0]) shell_body();
if (view == "plate") plate();
if (view == "window") square([panel_window_w + 10, panel_window_h + 10], center = true);

// As it hangs on the wall.
module standing() rotate([90, 0, 0]) children();

// ---- shell ----
module shell() { color("#cfd8dc") shell_body(); }
module plate_coloured() { color("#b0b7bd") plate(); }

module shell_body() {
    difference() {
        union() {
            difference() {
                hull_of_case(0);
                hull_of_case(wall);
            }
            panel_bosses();
            on_chin() reader_bosses();
            lock_guide();
            hanging_rib();
            for (p = placement) if (p[8] == "ring") buzzer_ring(p);
        }
        openings();
        vents();
    }
}

// The outside, made smaller by a margin; open towards the wall when there is a margin.
module hull_of_case(margin) {
    back = margin > 0 ? -10 : 0;
    intersection() {
        rotate([0, -90, 0]) linear_extrude(width - 2 * margin, center = true)
            polygon([[back, margin], [depth - chin_depth - margin * tan(chin_angle / 2), margin],
                     [depth - margin, chin_height + margin * tan(chin_angle / 2)], [depth - margin, height - margin], [back, height - margin]]);
        translate([0, 0, -20]) linear_extrude(depth + 40) translate([-width / 2 + margin, margin])
            rounded(width - 2 * margin, height - 2 * margin, max(corner - margin, 1));
    }
}

module rounded(w, h, r) { translate([r, r]) offset(r) square([w - 2 * r, h - 2 * r]); }

module on_chin() {
    translate([0, chin_height / 2, depth - chin_depth / 2]) rotate([chin_angle, 0, 0]) children();
}

module openings() {
    // Panel window, bevelled so that the edge hides nothing from above.
    translate([panel_x + panel_window_shift, panel_y, depth - wall]) hull() {
        cube([panel_window_w, panel_window_h, eps], center = true);
        translate([0, 0, wall]) cube([panel_window_w + 5, panel_window_h + 5, 2 * eps], center = true);
    }
    for (i = [0 : 3]) front_hole(-1.5 * queue_pitch + i * queue_pitch, queue_y, button_hole);
    front_hole(print_x, print_y, button_hole);
    front_hole(print_x, language_y, button_hole);
    translate([printer_x, printer_y, depth])
        if (printer_mount == 1) cube([printer_cut_w, printer_cut_h, 4 * wall], center = true);
        else cube([paper_slot_w, paper_slot_h, 4 * wall], center = true);
    on_chin() hull() {
        cube([reader_window_w, reader_window_h, 4 * wall], center = true);
        translate([0, 0, 1]) cube([reader_window_w + 4, reader_window_h + 4, eps], center = true);
    }
    for (p = placement) if (p[8] == "ring") sound_holes(p);
    // Texts of the two buttons, cut into the front: to be filled with paint, felt without looking.
    labels(depth - 0.6, 1);
    // Open towards the wall: the lead stays on the plate when the shell is taken off.
    translate([cable_x - cable_slot / 2, -1, -1]) cube([cable_slot, wall + 2, cable_z + 1]);
    translate([cable_x, -1, cable_z]) rotate([-90, 0, 0]) cylinder(d = cable_slot, h = wall + 2);
    translate([width / 2 - wall - 1, lock_y, depth / 2]) rotate([0, 90, 0]) cylinder(d = lock_hole, h = wall + 2);
}

module labels(z, deep) {
    label(print_y, "IN", z, deep);
    label(language_y + label_h * 0.7, "VI", z, deep);
    label(language_y - label_h * 0.7, "EN", z, deep);
}

module label(y, words, z, deep) {
    translate([label_x, y, z]) linear_extrude(deep)
        text(words, size = label_h, halign = "center", valign = "center", font = "DejaVu Sans:style=Bold");
}

module sound_holes(p) {
    front_hole(p[2], p[3], sound_hole);
    for (a = [0 : 60 : 300]) front_hole(p[2] + sound_pitch * cos(a), p[3] + sound_pitch * sin(a), sound_hole);
}

module buzzer_ring(p) {
    translate([p[2], p[3], depth - wall - p[7]]) difference() {
        cylinder(d = p[4], h = p[7] + eps);
        translate([0, 0, -1]) cylinder(d = buzzer_d, h = p[7] + 2);
        translate([-2, -p[4], -1]) cube([4, 2 * p[4], p[7] / 2 + 1]);
    }
}

module front_hole(x, y, d) { translate([x, y, depth - wall - 1]) cylinder(d = d, h = wall + 2); }

module vents() {
    step = vent_h * 2.4;
    for (i = [0 : vent_count - 1]) {
        for (side = [-1, 1]) {
            // Upper: both sides, never the top, so that nothing falls or drips in. Lower: underside.
            translate([side * width / 2, height - 18 - i * step, depth * 0.42]) cube([4 * wall, vent_h, vent_w], center = true);
            translate([side * 30 + 12, 0, 10 + i * step]) cube([vent_w, 4 * wall, vent_h], center = true);
        }
    }
}

module boss(length) {
    difference() {
        cylinder(d = boss_outer, h = length);
        translate([0, 0, -eps]) cylinder(d = boss_hole, h = length - 1);
    }
}

module panel_bosses() {
    dx = panel_board_w / 2 - panel_hole_inset;
    dy = panel_board_h / 2 - panel_hole_inset;
    for (sx = [-1, 1], sy = [-1, 1]) translate([panel_x + sx * dx, panel_y + sy * dy, depth - wall - 7]) boss(7.5);
}

module reader_bosses() {
    dx = reader_board_w / 2 - reader_hole_inset;
    for (sx = [-1, 1]) translate([sx * dx, 0, -wall - 9]) boss(9.5);
}

module lock_guide() {
    translate([width / 2 - wall - 4, lock_y, depth / 2]) rotate([0, 90, 0]) difference() {
        cylinder(d = lock_hole + 8, h = 4 + eps);
        translate([0, 0, -1]) cylinder(d = lock_hole, h = 8);
    }
}

// Sits behind the ridge of the plate's lip: the shell is hooked in at the top, swung down and locked.
module hanging_rib() {
    translate([-lip_w / 2 + 1, height - wall - hook, plate + 1.5]) cube([lip_w - 2, hook + eps, 4]);
}

// ---- wall plate ----
module plate() {
    margin = wall + gap;
    difference() {
        union() {
            linear_extrude(plate) translate([-width / 2 + margin, margin]) rounded(width - 2 * margin, height - 2 * margin, corner - wall);
            for (p = board_corners()) translate([p[0], p[1], plate + 9]) mirror([0, 0, 1]) boss(9 + eps);
            // The cam of the lock turns behind this tab; the shell hangs on the lip at the top.
            translate([width / 2 - margin - 16, lock_y - 14, 0]) cube([3, 28, depth / 2 + 12]);
            translate([-lip_w / 2, height - margin - hook - 4, 0]) cube([lip_w, 4, plate + 10]);
            translate([-lip_w / 2, height - margin - hook - 4, plate + 6.5]) cube([lip_w, hook + 4 - gap, 3.5]);
            // Bracket for the DC socket: takes the push of the plug.
            translate([cable_x - 13, 16, plate - eps]) cube([26, 5, cable_z + 8]);
            for (p = placement) if (p[8] == "tray") tray(p);
            service_bracket();
        }
        for (sx = [-1, 1], y = [wall_hole_low, wall_hole_high]) keyhole(sx * wall_hole_x, y);
        translate([cable_x, 21, cable_z]) rotate([90, 0, 0]) cylinder(d = dc_hole, h = 20, center = true);
        // A cable tie through these holds the adaptor's lead.
        for (sx = [-1, 1]) translate([cable_x + sx * 9.5, 10, -1]) cube([2, 5, 2 * plate + 2], center = false);
    }
}

function board_corners() = [for (sx = [-1, 1], sy = [-1, 1]) [sx * (board_w / 2 - 3.5), board_row()[3] + sy * (board_h / 2 - 3.5)]];
function board_row() = [for (p = placement) if (p[0] == "U1") p][0];

// A rim around the part, open at the corners so that wires leave and a tie goes through.
module tray(p) {
    w = p[4] + 2 * tray_play;
    h = p[5] + 2 * tray_play;
    translate([p[2], p[3], plate - eps]) difference() {
        translate([-w / 2 - tray_rim, -h / 2 - tray_rim, 0]) cube([w + 2 * tray_rim, h + 2 * tray_rim, tray_h]);
        translate([-w / 2, -h / 2, -1]) cube([w, h, tray_h + 2]);
        for (sx = [-1, 1]) translate([sx * w / 2, 0, tray_h / 2 + 0.6]) cube([w / 2, h * 0.5, tray_h], center = true);
        cube([w / 3, 2 * h, 4 * tray_h], center = true);
    }
}

// Maintenance jack and case button: reached with the shell off, from below.
module service_bracket() {
    for (p = placement) if (p[0] == "J4 S1") translate([p[2], p[3] - p[5] / 2, plate - eps]) difference() {
        union() {
            translate([-p[4] / 2, 0, 0]) cube([p[4], 3, bracket_h]);
            for (sx = [-1, 1]) translate([sx * (p[4] / 2 - 1.5) - 1.5, 0, 0]) cube([3, p[5], bracket_h / 2]);
        }
        translate([-8, 0, bracket_h / 2]) rotate([90, 0, 0]) cylinder(d = jack_hole, h = 20, center = true);
        translate([11, 0, bracket_h / 2]) rotate([90, 0, 0]) cylinder(d = case_button_hole, h = 20, center = true);
    }
}

module keyhole(x, y) {
    translate([x, y, -1]) {
        cylinder(d = wall_hole, h = plate + 2);
        translate([-wall_hole / 2, -10, 0]) cube([wall_hole, 10, plate + 2]);
        translate([0, -10, 0]) cylinder(d = wall_hole_head, h = plate + 2);
    }
}

// ---- what is built in, for the pictures only ----
module parts_in_front() {
    color("Black") translate([panel_x, panel_y, depth - wall - 2]) cube([panel_window_w + 6, panel_window_h + 6, 1], center = true);
    color("SteelBlue") translate([panel_x + panel_window_shift, panel_y, depth - wall - 1]) cube([panel_window_w - 1, panel_window_h - 1, 1], center = true);
    color("White") translate([panel_x, panel_y + 8, depth - wall - 0.2]) linear_extrude(0.3) text("AB017", size = 14, halign = "center", valign = "center");
    names = ["1", "2", "3", "4"];
    for (i = [0 : 3]) button(-1.5 * queue_pitch + i * queue_pitch, queue_y, "RoyalBlue", names[i]);
    button(print_x, print_y, "ForestGreen", "");
    button(print_x, language_y, "Gold", "");
    color("Black") labels(depth - 0.6, 0.65);
    if (printer_mount == 1) printer();
    color("Crimson") on_chin() translate([0, 0, -wall]) cube([reader_window_w - 1, reader_window_h - 1, 1], center = true);
    color("Silver") translate([width / 2, lock_y, depth / 2]) rotate([0, 90, 0]) cylinder(d = lock_hole + 3, h = 2);
    color("White") on_chin() translate([0, 20, 0]) linear_extrude(0.6) text("ĐƯA MÃ VÀO ĐÂY", size = 6.5, halign = "center", font = "DejaVu Sans:style=Bold");
}

module parts_behind_front() {
    color("#b71c1c") translate([panel_x, panel_y, depth - wall - 8]) cube([panel_board_w, panel_board_h, 1.6], center = true);
    color("#2e7d32") on_chin() translate([0, 0, -wall - 10]) cube([reader_board_w, reader_board_h, 1.6], center = true);
    for (i = [0 : 3]) button_body(-1.5 * queue_pitch + i * queue_pitch, queue_y);
    button_body(print_x, print_y);
    button_body(print_x, language_y);
    for (p = placement) if (p[8] == "ring") color(p[9]) translate([p[2], p[3], depth - wall - p[7]]) cylinder(d = buzzer_d - 0.6, h = p[7] - 1);
}

module button_body(x, y) { color("#444444") translate([x, y, depth - wall - button_depth]) cylinder(d = button_hole - 2, h = button_depth); }

module button(x, y, colour, name) {
    color("DimGray") translate([x, y, depth]) cylinder(d = button_nut, h = 2.5);
    color(colour) translate([x, y, depth]) cylinder(d = button_hole - 2, h = 5);
    color("White") translate([x, y, depth + 5]) linear_extrude(0.5) text(name, size = 9, halign = "center", valign = "center");
}

module printer() {
    translate([printer_x, printer_y, depth]) {
        color("#333333") translate([0, 0, 1.5]) cube([printer_bezel_w, printer_bezel_h, 3], center = true);
        color("#555555") translate([0, -5, 3]) cube([printer_bezel_w - 20, printer_bezel_h - 26, 3], center = true);
        color("#333333") translate([0, 0, -printer_body_d / 2]) cube([printer_cut_w - 1, printer_cut_h - 1, printer_body_d], center = true);
        color("White") translate([0, 22, 6]) rotate([-25, 0, 0]) cube([57, 0.5, 34], center = true);
    }
}

module parts_on_plate() {
    for (p = placement) if (p[1] == "plate" && p[8] == "tray") color(p[9]) translate([p[2] - p[4] / 2, p[3] - p[5] / 2, plate]) cube([p[4], p[5], p[7]]);
    b = board_row();
    translate([b[2], b[3], plate + b[6]]) {
        color(b[9]) translate([-board_w / 2, -board_h / 2, 0]) cube([board_w, board_h, 1.6]);
        color("#222222") translate([-13, -32, 9]) cube([25.4, 63, 1.6]);
        color("Silver") translate([-9, 8, 10]) cube([18, 20, 3]);
        color("#c62828") translate([-30, -38, 1.6]) cube([13, 15, 4]);
    }
    for (p = placement) if (p[0] == "J4 S1") translate([p[2], p[3] - p[5] / 2, plate + bracket_h / 2]) rotate([90, 0, 0]) {
        color("Silver") translate([-8, 0, -14]) cylinder(d = 15, h = 19);
        color("Crimson") translate([11, 0, -12]) cylinder(d = 9, h = 18);
    }
    color("#222222") translate([cable_x, 12, cable_z]) rotate([-90, 0, 0]) cylinder(d = 11, h = 26);
}
