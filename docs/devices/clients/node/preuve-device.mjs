// A device for Preuve in Node.js: pairs once, then sends signed measurements until they are receipted.
//
//   node preuve-device.mjs pair https://preuve.example/pair/K7F29QMX
//   node preuve-device.mjs run 60 5        (60 messages, one every 5 seconds)
//
// Key, account and number of boots stand in device.json (mode 600): whoever has that file is the device.
// Replace measure() by your sensor.
import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import mqtt from "mqtt";

const FILE = process.env.DEVICE_FILE ?? "device.json";
const MODEL = "Node.js client";
const VERSION = "1.0";

/** One message's worth of SenML records (RFC 8428). */
function measure() {
  return [{ n: "temp", u: "Cel", v: Math.round((20 + Math.random()) * 100) / 100 }];
}

const b64 = (bytes) => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes) => createHash("sha256").update(bytes).digest();

// ---- what the device keeps without power ----

function read() {
  return existsSync(FILE)
    ? JSON.parse(readFileSync(FILE, "utf8"))
    : { jwk: generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }), bootcount: 0 };
}

function write(memory) {
  const file = openSync(FILE + ".new", "w", 0o600);
  writeSync(file, JSON.stringify(memory));
  fsyncSync(file); // a boot that is forgotten would use its numbers twice
  closeSync(file);
  renameSync(FILE + ".new", FILE);
}

const memory = read();
const key = createPrivateKey({ key: memory.jwk, format: "jwk" });
const publicJwk = { crv: "Ed25519", kty: "OKP", x: memory.jwk.x }; // members as RFC 7638 orders them
const signed = (text) => b64(sign(null, Buffer.from(text), key));

function fingerprint() {
  const digits = String(sha256(JSON.stringify(publicJwk)).readBigUInt64BE(0) % 1_000_000n).padStart(6, "0");
  return `${digits.slice(0, 3)} ${digits.slice(3)}`;
}

function stop(why) {
  console.error(why);
  process.exit(1);
}

// ---- pairing ----

async function call(url, options = {}) {
  const answer = await fetch(url, { ...options, signal: AbortSignal.timeout(15_000) });
  if (!answer.ok) {
    stop(`refused: HTTP ${answer.status} ${await answer.text()}`);
  }
  return { status: answer.status, body: await answer.json() };
}

async function pair(url) {
  const code = new URL(url).pathname.split("/").pop();
  write(memory); // the key first: what was shown must still be there after a power cut
  const { nonce } = (await call(url)).body;
  const presentation = { jwk: publicJwk, model: MODEL, software: VERSION, signature: signed(`preuve-pair:${code}:${nonce}`) };
  const shown = (await call(url, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(presentation),
  })).body.fingerprint;
  if (shown !== fingerprint()) {
    stop("the server shows another fingerprint: somebody stands between you and it");
  }
  console.log("compare on the page, then confirm:", shown);
  const proof = { "Preuve-Signature": signed(`preuve-credential:${code}:${nonce}`) };
  for (;;) {
    const { status, body } = await call(url + "/credential", { headers: proof });
    if (status === 200) {
      const bootcount = Math.max(memory.bootcount, body.bootcount ?? 0); // boots of a key before this one are taken
      write({ ...memory, bootcount, credential: body });
      console.log("paired as", body.device);
      return;
    }
    await sleep(1000);
  }
}

// ---- one boot ----

async function run(count, every) {
  const account = memory.credential ?? stop("not paired yet: node preuve-device.mjs pair URL");
  memory.bootcount += 1;
  write(memory);
  const boot = memory.bootcount;
  const waiting = new Map(); // seq -> { kind, message }
  let seq = 0;
  let prev = "";
  let beacon = "";
  const asked = []; // challenges that came before hello

  const client = mqtt.connect(account.broker.replace(/^tcp:/, "mqtt:").replace(/^ssl:/, "mqtts:"), {
    protocolVersion: 5, clientId: account.clientId, username: account.username, password: account.password,
    clean: false, properties: { sessionExpiryInterval: 3600 }, keepalive: 20, queueQoSZero: false,
    will: { topic: `ep/1/${account.device}/st`, payload: Buffer.from("offline"), qos: 1 },
  });
  const transmit = ({ kind, message }) => client.publish(`ep/1/${account.device}/up/${kind}`, message, { qos: 1 });
  const again = () => client.connected && [...waiting.values()].forEach(transmit);

  client.on("error", (why) => console.error("the broker refuses:", why.message));
  client.on("connect", () => {
    client.subscribe({ [`ep/1/${account.device}/dn/#`]: { qos: 1 }, "ep/1/beacon": { qos: 0 } });
    again();
  });
  client.on("message", (topic, payload) => {
    if (topic === "ep/1/beacon") {
      beacon = payload.toString();
    } else if (topic.endsWith("/dn/ack")) {
      const receipt = JSON.parse(payload);
      const missing = (n) => (receipt.missing ?? []).some(([first, last]) => n >= first && n <= last);
      if (receipt.bootcount === boot) {
        [...waiting.keys()].filter((n) => n <= receipt.seq && !missing(n)).forEach((n) => waiting.delete(n));
      }
    } else if (topic.endsWith("/dn/chal")) {
      asked.push(JSON.parse(payload));
      answer();
    } else if (topic.endsWith("/dn/nack")) {
      const refusal = JSON.parse(payload);
      for (const [n, { message }] of waiting) {
        if (b64(sha256(message)) === refusal.hash) {
          waiting.delete(n);
          console.error(`message ${n} was refused: ${refusal.code}`);
        }
      }
    }
  });

  /** Signs one message and sends it: EAT claims (RFC 9711) in a JWS (RFC 7515). */
  function send(kind, more) {
    const claims = { sub: account.device, bootcount: boot, uptime: Math.floor(process.uptime()), seq };
    if (prev) claims.prev = prev;
    if (beacon) claims.eat_nonce = beacon;
    const input = [{ alg: "Ed25519", kid: account.kid, typ: "eat+jwt" }, { ...claims, ...more }]
      .map((part) => b64(JSON.stringify(part))).join(".");
    const message = `${input}.${signed(input)}`;
    prev = b64(sha256(message));
    waiting.set(seq++, { kind, message });
    if (client.connected) {
      transmit({ kind, message });
    }
  }

  /** Signs each challenge at once: the server waits two seconds. Carry its command out, if there is one. */
  function answer() {
    while (seq > 0 && asked.length > 0) {
      send("r", { eat_nonce: asked.shift().nonce });
    }
  }

  for (let tries = 0; tries < 100 && !beacon; tries++) {
    await sleep(50);
  }
  send("hello", { bootseed: b64(randomBytes(32)), hwmodel: MODEL, swversion: VERSION });
  answer();
  for (let n = 0; n < count; n++) {
    send("t", { senml: measure() });
    await sleep(n + 1 < count ? every * 1000 : 0);
  }
  for (let tries = 1; tries <= 1200 && waiting.size > 0; tries++) {
    await sleep(100);
    if (tries % 80 === 0) {
      again();
    }
  }
  console.log(`${seq} messages sent, ${waiting.size === 0 ? "all settled" : waiting.size + " without a receipt"}`);
  client.end(true, () => process.exit(waiting.size === 0 ? 0 : 1));
}

const [command, first, second] = process.argv.slice(2);
if (command === "pair" && first) {
  await pair(first);
} else if (command === "run") {
  await run(Number(first ?? 60), Number(second ?? 5));
} else {
  stop("node preuve-device.mjs pair URL | run [COUNT] [SECONDS]");
}
