"use strict";

const byId = id => document.getElementById(id);
let language = localStorage.getItem("language") === "vi" ? 1 : 0;
const word = name => (WORDS[name] || [name, name])[language];

// ---- words ----
function showWords() {
  document.documentElement.lang = language ? "vi" : "en";
  for (const e of document.querySelectorAll("[data-word]")) e.textContent = word(e.dataset.word);
  for (const e of document.querySelectorAll("[data-label]")) e.setAttribute("aria-label", word(e.dataset.label));
  for (const e of document.querySelectorAll("[data-title]")) e.title = word(e.dataset.title);
  for (const e of document.querySelectorAll("[data-placeholder]")) e.placeholder = word(e.dataset.placeholder);
  document.title = word("title");
  showLink();
  makeSwitches();
  showPapers();
}

byId("language").onclick = () => {
  language = 1 - language;
  localStorage.setItem("language", language ? "vi" : "en");
  showWords();
};

byId("hints").hidden = localStorage.getItem("hints") === "seen";
byId("hints-close").onclick = () => {
  localStorage.setItem("hints", "seen");
  byId("hints").hidden = true;
};

// ---- orders ----
async function order(path, text, remarkId) {
  let remark;
  try {
    const response = await fetch(path, { method: "POST", body: text });
    remark = await response.text();
  } catch (problem) {
    remark = word("disconnected");
  }
  if (remarkId) byId(remarkId).textContent = remark;
}

// Orders reach the terminal in the order in which they were given.
let chain = Promise.resolve();
const give = (path, text, remarkId) => (chain = chain.then(() => order(path, text, remarkId)));

// ---- papers ----
let papers = [];
fetch("papers").then(r => r.json()).then(list => { papers = list; showPapers(); });

function showPapers() {
  const box = byId("papers");
  box.textContent = "";
  for (const paper of papers) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "paper";
    button.title = paper.text;
    const image = document.createElement("img");
    image.alt = "";
    image.loading = "lazy";
    image.src = "qr?text=" + encodeURIComponent(paper.text);
    const name = document.createElement("span");
    name.textContent = language ? paper.vi : paper.en;
    button.append(image, name);
    button.onclick = () => {
      byId("scan-text").value = paper.text;
      showPicture();
      scan(paper.text);
    };
    box.append(button);
  }
}

// The code in full size: a telephone can read it from the page.
function showPicture() {
  const text = byId("scan-text").value;
  const picture = byId("scan-picture");
  picture.hidden = !text;
  if (text) picture.src = "qr?text=" + encodeURIComponent(text);
}

let typing = 0;
byId("scan-text").oninput = () => {
  clearTimeout(typing);
  typing = setTimeout(showPicture, 400);
};

function scan(text) {
  byId("window").classList.add("reading");
  setTimeout(() => byId("window").classList.remove("reading"), 600);
  give("scan", text, "scan-remark");
}

byId("scan").onsubmit = event => {
  event.preventDefault();
  const text = byId("scan-text").value;
  if (text) scan(text);
};

// ---- keys ----
for (const key of document.querySelectorAll(".key")) {
  const name = key.dataset.key;
  const set = down => {
    if (key.classList.contains("down") === down) return;
    key.classList.toggle("down", down);
    give("do", "button " + name + (down ? " down" : " up"));
  };
  key.addEventListener("pointerdown", e => { key.setPointerCapture(e.pointerId); set(true); });
  key.addEventListener("pointerup", () => set(false));
  key.addEventListener("pointercancel", () => set(false));
  key.addEventListener("keydown", e => { if ((e.key === " " || e.key === "Enter") && !e.repeat) { e.preventDefault(); set(true); } });
  key.addEventListener("keyup", e => { if (e.key === " " || e.key === "Enter") set(false); });
  key.addEventListener("blur", () => set(false));
  key.addEventListener("contextmenu", e => e.preventDefault());
}

// ---- switches ----
const SWITCHES = [
  ["power", ["power on", "power off"], s => s.power ? "power on" : "power off"],
  ["wifi", ["wifi up", "wifi down", "wifi wrong-password", "wifi no-dhcp", "wifi no-dns", "wifi stuck-dns", "wifi slow-router 30s", "wifi captive-portal"], s => "wifi " + s.wifi],
  ["service", ["service up", "service down", "service slow 3s", "service slow 20s", "service error 503", "service garbage", "service cut", "service wrong-length", "service bad-signature", "service replay", "service expired-certificate", "service stuck-handshake"], s => "service " + s.service],
  ["paper", ["printer paper-ok", "printer paper-low", "printer paper-out"], s => "printer " + s.paper],
  ["cover", ["printer cover-closed", "printer cover-open"], s => "printer " + s.cover],
  ["heat", ["printer cool", "printer hot"], s => "printer " + s.heat],
  ["line", ["printer online", "printer offline", "printer silent", "printer garbage"], s => "printer " + s.line],
  ["reader", ["reader plug", "reader unplug"], s => s.reader ? "reader plug" : "reader unplug"],
  ["consoleCable", ["console plug", "console unplug"], s => s.console ? "console plug" : "console unplug"],
  ["runtime", ["running", "freeze 5s", "freeze 70s"], s => s.frozen ? "freeze 5s" : "running"],
];
let state = null;

function makeSwitches() {
  const box = byId("switches");
  box.textContent = "";
  for (const [name, choices] of SWITCHES) {
    const label = document.createElement("label");
    const select = document.createElement("select");
    select.id = "switch-" + name;
    for (const choice of choices) select.add(new Option(word(choice), choice));
    select.onchange = () => { if (select.value !== "running") give("do", select.value, "switch-remark"); };
    label.append(word(name), select);
    box.append(label);
  }
  showState();
}

function showState() {
  if (!state) return;
  for (const [name, choices, of] of SWITCHES) {
    const select = byId("switch-" + name);
    const value = of(state);
    if (!choices.includes(value) && ![...select.options].some(o => o.value === value)) select.add(new Option(value, value));
    if (document.activeElement !== select) select.value = value;
    select.classList.toggle("odd", value !== choices[0]);
  }
  byId("window").classList.toggle("on", state.power && state.reader);
  byId("broken").hidden = !state.broken;
  byId("broken").textContent = state.broken || "";
}

let tones = null;
function hearTone() {
  const first = tones === null;
  if (state.tones === tones) return;
  tones = state.tones;
  if (first) return;
  const note = byId("tone");
  note.title = state.toneHz + " Hz";
  note.classList.toggle("low", state.toneHz < 1000);
  note.classList.add("sounds");
  setTimeout(() => note.classList.remove("sounds"), 250);
  sound(state.toneHz);
}

// The browser lets a page sound only after somebody has touched it.
let audio = null;
document.addEventListener("pointerdown", () => { audio = audio || new AudioContext(); }, { once: true });
function sound(hz) {
  if (!audio || !hz) return;
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.type = "square";
  oscillator.frequency.value = hz;
  gain.gain.value = 0.03;
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start();
  oscillator.stop(audio.currentTime + (hz < 1000 ? 0.35 : 0.09));
}

// ---- panel and paper ----
const panel = byId("panel").getContext("2d", { alpha: false });
function showPanel(view) {
  const first = view.getInt32(1, true);
  const width = 480;
  const rows = (view.byteLength - 5) / 2 / width;
  const image = panel.createImageData(width, rows);
  for (let i = 0, at = 5; at < view.byteLength; i += 4, at += 2) {
    const c = view.getUint16(at, true);
    image.data[i] = (c >> 11) * 255 / 31;
    image.data[i + 1] = (c >> 5 & 63) * 255 / 63;
    image.data[i + 2] = (c & 31) * 255 / 31;
    image.data[i + 3] = 255;
  }
  panel.putImageData(image, 0, first);
}

const paper = byId("paper");
const KEEP_ROWS = 6000;
let paperTop = 0;   // row of the roll at the canvas's upper edge
let paperEnd = 0;
function showPaper(view) {
  const first = view.getInt32(1, true);
  const bytes = Math.ceil(paper.width / 8);
  const rows = (view.byteLength - 5) / bytes;
  if (first < paperEnd) { paperTop = first; paperEnd = first; paper.height = 1; }
  if (first > paperEnd && paperEnd === paperTop) paperTop = first;
  const end = first + rows;
  if (end - paperTop > KEEP_ROWS) { paperTop = end - KEEP_ROWS; }
  const context = paper.getContext("2d");
  const kept = paper.height > 1 ? context.getImageData(0, 0, paper.width, paper.height) : null;
  const top = Number(paper.dataset.top || paperTop);
  paper.height = Math.max(1, end - paperTop);
  paper.dataset.top = paperTop;
  if (kept) context.putImageData(kept, 0, top - paperTop);
  const image = context.createImageData(paper.width, rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < paper.width; x++) {
      const ink = view.getUint8(5 + y * bytes + (x >> 3)) & (0x80 >> (x & 7));
      const at = (y * paper.width + x) * 4;
      image.data[at] = image.data[at + 1] = image.data[at + 2] = ink ? 26 : 255;
      image.data[at + 3] = 255;
    }
  }
  context.putImageData(image, 0, first - paperTop);
  paperEnd = end;
  byId("roll").scrollTop = byId("roll").scrollHeight;
}

byId("tear").onclick = () => {
  paperTop = paperEnd;
  delete paper.dataset.top;
  paper.height = 1;
};

// ---- console ----
const decoder = new TextDecoder();
let lines = [""];
let column = 0;
function showConsole(base64) {
  const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
  const text = decoder.decode(bytes, { stream: true }).replace(/\x1b\[[0-9;?]*[A-JL-Za-z]/g, "");
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    let line = lines[lines.length - 1];
    if (c === "\n") { lines.push(""); column = 0; }
    else if (c === "\r") column = 0;
    else if (c === "\b") column = Math.max(0, column - 1);
    else if (text.startsWith("\x1b[K", i)) { lines[lines.length - 1] = line.slice(0, column); i += 2; }
    else if (c >= " " || c === "\t") { lines[lines.length - 1] = line.slice(0, column).padEnd(column) + c + line.slice(column + 1); column++; }
  }
  if (lines.length > 500) lines = lines.slice(-500);
  const box = byId("console");
  box.textContent = lines.join("\n");
  box.scrollTop = box.scrollHeight;
}

const history = [];
let historyAt = 0;
byId("type").onsubmit = event => {
  event.preventDefault();
  const line = byId("type-line").value;
  byId("type-line").value = "";
  if (line) history.push(line);
  historyAt = history.length;
  give("type", line);
};
byId("type-line").onkeydown = event => {
  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
  event.preventDefault();
  historyAt = Math.min(history.length, Math.max(0, historyAt + (event.key === "ArrowUp" ? -1 : 1)));
  byId("type-line").value = history[historyAt] || "";
};

// Keys pressed on the console itself go to the line as they are; Shift+Tab leaves it.
const KEYS = {
  Enter: "\r", Backspace: "\x7f", Tab: "\t", Delete: "\x1b[3~", ArrowUp: "\x1b[A", ArrowDown: "\x1b[B", ArrowRight: "\x1b[C",
  ArrowLeft: "\x1b[D", Home: "\x1b[H", End: "\x1b[F",
};
const MOST_BYTES = 1000;
let keys = [];
let sendingKeys = false;
async function press(text) {
  keys.push(...new TextEncoder().encode(text));
  if (sendingKeys) return;
  sendingKeys = true;
  while (keys.length > 0) {
    const some = keys.splice(0, MOST_BYTES);
    await give("do", "console-bytes " + some.map(b => "\\x" + b.toString(16).padStart(2, "0")).join(""));
  }
  sendingKeys = false;
}
byId("console").onkeydown = event => {
  if (event.altKey || event.metaKey || (event.shiftKey && event.key === "Tab")) return;
  let text = KEYS[event.key] || (event.key.length === 1 ? event.key : "");
  if (event.ctrlKey) text = event.key === "c" && getSelection().isCollapsed ? "\x03" : "";
  if (!text) return;
  event.preventDefault();
  press(text);
};
byId("console").onpaste = event => {
  event.preventDefault();
  press(event.clipboardData.getData("text").replace(/\r?\n/g, "\r"));
};

// ---- wires ----
const WIRES = ["reader", "panel", "printer", "console", "http", "store", "i2c"];
const hiddenWires = new Set(["panel", "i2c"]);
for (const wire of WIRES) {
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = !hiddenWires.has(wire);
  box.onchange = () => {
    hiddenWires[box.checked ? "delete" : "add"](wire);
    for (const e of byId("wires").children) if (e.dataset.wire === wire) e.hidden = !box.checked;
  };
  label.append(box, " " + wire);
  byId("wire-filter").append(label);
}

function cell(className, text) {
  const e = document.createElement("span");
  e.className = className;
  e.textContent = text;
  return e;
}

function showWires(entries) {
  const box = byId("wires");
  const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
  for (const entry of entries) {
    const line = document.createElement("div");
    line.className = "wire " + entry.dir;
    line.dataset.wire = entry.wire;
    line.hidden = hiddenWires.has(entry.wire);
    const pairs = entry.hex.match(/../g) || [];
    const more = entry.bytes - pairs.length;
    const hex = cell("hex", pairs.join(" ") + (more > 0 ? " … " + entry.bytes + " " + word("bytes") : ""));
    if (entry.note) hex.prepend(cell("text", entry.note + "  "));
    const text = pairs.map(p => { const c = parseInt(p, 16); return c > 31 && c < 127 ? String.fromCharCode(c) : "·"; }).join("");
    if (text) hex.append(cell("text", "  " + text));
    line.append(cell("time", (entry.t / 1000).toFixed(3)), cell("name", entry.wire), cell("arrow", entry.dir === "out" ? "→" : "←"), hex);
    box.append(line);
  }
  while (box.children.length > 600) box.firstChild.remove();
  if (atEnd) box.scrollTop = box.scrollHeight;
}

// ---- the live link ----
let connected = false;
function showLink() {
  const link = byId("link");
  link.textContent = word(connected ? "connected" : "disconnected");
  link.classList.toggle("on", connected);
}

function connect() {
  const socket = new WebSocket("ws://" + location.host + "/live");
  socket.binaryType = "arraybuffer";
  socket.onopen = () => {
    connected = true;
    lines = [""];
    column = 0;
    showLink();
  };
  socket.onclose = () => {
    connected = false;
    showLink();
    setTimeout(connect, 1000);
  };
  socket.onmessage = event => {
    if (typeof event.data !== "string") {
      const view = new DataView(event.data);
      if (view.getUint8(0) === 1) showPanel(view); else showPaper(view);
      return;
    }
    const message = JSON.parse(event.data);
    if (message.state) { state = message.state; paper.width !== state.dots && setPaperWidth(state.dots); showState(); hearTone(); }
    if (message.console) showConsole(message.console);
    if (message.wires) showWires(message.wires);
  };
}

function setPaperWidth(dots) {
  if (dots) paper.width = dots;
}

showWords();
connect();
