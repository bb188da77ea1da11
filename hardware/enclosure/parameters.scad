// Made from hardware/tables/enclosure.csv by: dotnet run --project hardware/Terminal.Wiring
width = 210; // mm: outside width
height = 240; // mm: outside height
depth = 95; // mm: outside depth from the wall
wall = 3; // mm: wall thickness
corner = 8; // mm: corner radius seen from the front
chin_height = 50; // mm: height of the sloping chin with the reader window
chin_angle = 45; // °: slope of the chin from the vertical: it looks down at the paper
panel_x = 0; // mm: panel centre from the middle
panel_y = 198; // mm: panel centre from the lower edge
panel_window_w = 84.5; // mm: window width (visible area 83.52 mm)
panel_window_h = 56.5; // mm: window height (visible area 55.68 mm)
panel_window_shift = 0; // mm: window against the module's centre: measure yours
panel_board_w = 108.04; // mm: module width
panel_board_h = 61.74; // mm: module height
panel_hole_inset = 3; // mm: fixing holes from the module's edges
queue_y = 146; // mm: centre of the four service buttons
queue_pitch = 48; // mm: distance of two service buttons
button_hole = 22.5; // mm: hole of a button
button_nut = 28; // mm: room of its nut
button_depth = 45; // mm: depth of a 22 mm button with its contact block behind the front
label_h = 8; // mm: height of the texts print and language
label_x = 90; // mm: their centre from the middle: right of the buttons
print_x = 62; // mm: centre of print and language button from the middle
print_y = 108; // mm: centre of the print button
language_y = 74; // mm: centre of the language button
printer_x = -38; // mm: printer centre from the middle
printer_y = 92; // mm: printer centre from the lower edge
printer_mount = 1; // 1 panel printer in a cut-out; 2 slot only for a printer behind
printer_cut_w = 103.5; // mm: cut-out width
printer_cut_h = 57.5; // mm: cut-out height
printer_bezel_w = 111; // mm: bezel width
printer_bezel_h = 65; // mm: bezel height
printer_body_d = 57; // mm: depth behind the front with its plug
paper_slot_w = 62; // mm: slot width where printer_mount is 2
paper_slot_h = 6; // mm: slot height where printer_mount is 2
reader_window_w = 34; // mm: reader window width
reader_window_h = 18; // mm: reader window height
reader_board_w = 53.3; // mm: reader module width
reader_board_h = 21.4; // mm: reader module height
reader_hole_inset = 2.5; // mm: fixing holes from the module's edges
dc_hole = 8.2; // mm: hole of socket J10 in the plate's bracket
cable_slot = 12.5; // mm: slot in the shell: the adaptor's plug passes
cable_x = -75; // mm: cable entry from the middle
cable_z = 16; // mm: cable entry from the wall
lock_hole = 19.2; // mm: hole of the cam lock
lock_y = 150; // mm: lock above the lower edge
vent_w = 30; // mm: length of a vent slot
vent_h = 2.4; // mm: width of a vent slot: no finger enters
vent_count = 6; // slots a group
boss_outer = 7; // mm: screw boss
boss_hole = 4; // mm: hole for an M3 insert
plate = 4; // mm: thickness of the wall plate
gap = 0.4; // mm: play between shell and plate
wall_hole = 5.5; // mm: hole for the wall screw
wall_hole_head = 11; // mm: keyhole for its head
wall_hole_x = 80; // mm: wall screws left and right of the middle
wall_hole_low = 60; // mm: lower wall screws above the lower edge
wall_hole_high = 205; // mm: upper wall screws above the lower edge
lip_w = 120; // mm: lip at the top that the shell hangs on
hook = 3; // mm: height of the hook at the lip
board_w = 70; // mm: strip board
board_h = 90; // mm: strip board
tray_rim = 1.6; // mm: wall of the trays that hold parts on the plate
tray_play = 0.4; // mm: play of a part in its tray
tray_h = 5; // mm: height of a tray's rim
bracket_h = 32; // mm: height of the service bracket above the plate
jack_hole = 12.2; // mm: hole of J4 in the service bracket
case_button_hole = 7.2; // mm: hole of S1 in the service bracket
sound_hole = 2.2; // mm: each of the seven holes in front of B1
sound_pitch = 5; // mm: their distance
buzzer_d = 17.6; // mm: inside of the ring that holds B1
placement = [
    ["U1", "plate", 0, 172, 70, 90, 9, 26, "bosses", "#2e7d32"],
    ["U2", "plate", -68, 152, 44, 22, 0, 14, "tray", "#1565c0"],
    ["U3", "plate", -68, 118, 54, 27, 0, 15, "tray", "#1565c0"],
    ["U5", "plate", 58, 175, 39, 23, 0, 10, "tray", "#c9a227"],
    ["J4 S1", "plate", 63, 139, 42, 22, 0, 32, "bracket", "#90a4ae"],
    ["J10", "plate", -75, 24, 26, 20, 0, 24, "bracket", "#90a4ae"],
    ["F1", "plate", -40, 55, 42, 14, 0, 14, "tray", "#8d6e63"],
    ["C1", "plate", 10, 55, 27, 14, 0, 14, "tray", "#555555"],
    ["X5a", "plate", -43, 33, 30, 19, 0, 8.4, "tray", "#444444"],
    ["X5b", "plate", -9, 33, 30, 19, 0, 8.4, "tray", "#444444"],
    ["X5c", "plate", 25, 33, 30, 19, 0, 8.4, "tray", "#444444"],
    ["X5d", "plate", 59, 33, 30, 19, 0, 8.4, "tray", "#444444"],
    ["X5e", "plate", 56, 64, 30, 19, 0, 8.4, "tray", "#444444"],
    ["X1", "plate", -63, 80, 30, 19, 0, 8.4, "tray", "#ff8c1a"],
    ["X2", "plate", -29, 80, 30, 19, 0, 8.4, "tray", "#d62728"],
    ["X3", "plate", 5, 80, 30, 19, 0, 8.4, "tray", "#d62728"],
    ["X4a", "plate", 39, 88, 30, 19, 0, 8.4, "tray", "#ff7fb0"],
    ["X4b", "plate", 5, 104, 30, 19, 0, 8.4, "tray", "#ff7fb0"],
    ["B1", "shell", 33, 91, 22, 22, 84.5, 7.5, "ring", "#b0a060"],
    ["A1", "shell", 0, 25, 53.3, 36, 45, 20, "bosses", "#2e7d32"],
];
