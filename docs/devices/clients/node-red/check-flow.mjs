// Runs the function "device" of flow.json in Node.js, with the surroundings that Node-RED gives it, and
// prints what it publishes, one JSON object a line. The key is that of vectors.json.
//
//   node check-flow.mjs
import crypto from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const flow = JSON.parse(fs.readFileSync(new URL("flow.json", import.meta.url), "utf8"));
const code = flow.find((one) => one.name === "device").func;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "flow-"));
const file = path.join(folder, "device.json");
const jwk = { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", d: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A" };
fs.writeFileSync(file, JSON.stringify({ jwk, bootcount: 2, credential: { device: "d7f3k9q2m", kid: "d7f3k9q2m-1" } }));

const kept = new Map();
const context = { get: (name) => kept.get(name), set: (name, value) => kept.set(name, value) };
const env = { get: () => file };
const warned = [];
const run = new Function("msg", "context", "env", "node", "crypto", "fs", "os", code);
function hear(topic, payload) {
  const [out] = run({ topic, payload }, context, env, { warn: (words) => warned.push(words) }, crypto, fs, os);
  out.forEach((one) => console.log(JSON.stringify(one)));
  return out;
}
const must = (holds, what) => { if (!holds) throw new Error(what); };
const down = "ep/1/d7f3k9q2m/dn/";
const measure = () => hear("measure", [{ n: "temp", u: "Cel", v: 20.5 }]);
const waiting = () => kept.get("boot").waiting.length;

try {
  hear(down + "chal", JSON.stringify({ nonce: "q8y9wxJlPNFb94PNfVGhyA", number: 1, of: 1 })); // before hello
  hear("ep/1/beacon", "AAAAAAAAAAAAAAAAAAAAAA");
  must(measure().length === 3, "hello, a measurement, and the answer that had to wait");
  must(JSON.parse(fs.readFileSync(file, "utf8")).bootcount === 3, "the boot is kept before the first message");
  measure();
  must(waiting() === 4, "all are kept until they are receipted");
  hear(down + "ack", JSON.stringify({ bootcount: 3, seq: 2, missing: [[1, 1]] }));
  must(waiting() === 2, "a receipt covers all but what is missing");
  const refused = kept.get("boot").waiting[1].message;
  const hash = crypto.createHash("sha256").update(refused).digest("base64url");
  hear(down + "nack", JSON.stringify({ bootcount: 3, seq: 3, hash, code: "TELEMETRY_NAME" }));
  must(waiting() === 1 && warned[0] === "refused: TELEMETRY_NAME", "a refusal ends the waiting and is said");
  hear(down + "ack", JSON.stringify({ bootcount: 2, seq: 9 }));
  must(waiting() === 1, "a receipt of another boot says nothing");
} finally {
  fs.rmSync(folder, { recursive: true });
}
