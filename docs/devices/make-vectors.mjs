// Writes vectors.json: messages, the key that signed them, and what Preuve makes of each.
// The key is that of RFC 8037, appendix A.1 (RFC 8032, test 1): anybody can sign with it.
//
//   node make-vectors.mjs > vectors.json
import { createHash, createPrivateKey, sign } from "node:crypto";

const jwk = { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" };
const key = createPrivateKey({ key: { ...jwk, d: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A" }, format: "jwk" });
const device = "d7f3k9q2m";
const kid = "d7f3k9q2m-1";

const b64 = (bytes) => Buffer.from(bytes).toString("base64url");
const part = (json) => b64(typeof json === "string" ? json : JSON.stringify(json));
const header = { alg: "Ed25519", kid, typ: "eat+jwt" };
const hello = { sub: device, bootcount: 3, uptime: 0, seq: 0, eat_nonce: "q8y9wxJlPNFb94PNfVGhyA",
  bootseed: b64(Buffer.alloc(32, 7)), hwmodel: "ESP32-C3", swversion: "1.0" };
const message = (head, claims) => {
  const input = part(head) + "." + part(claims);
  return input + "." + b64(sign(null, Buffer.from(input), key));
};
const first = message(header, hello);
const prev = b64(createHash("sha256").update(first).digest());
const t = { sub: device, bootcount: 3, uptime: 1837, seq: 1, prev, eat_nonce: hello.eat_nonce,
  senml: [{ n: "temp", u: "Cel", v: 20.56 }, { n: "temp", u: "Cel", v: 20.51, t: -5 }] };
const without = (name) => { const { [name]: gone, ...rest } = t; return rest; };
const record = (one) => ({ ...t, senml: [one] });

const vectors = [];
function add(name, kind, text, verdict) {
  vectors.push({ name, topic: `ep/1/${device}/up/${kind}`, message: text, verdict });
}
const good = message(header, t);
add("first message of a boot", "hello", first, "ACCEPTED");
add("two measurements, one of five seconds ago", "t", good, "ACCEPTED");
add("the older name of the algorithm", "t", message({ ...header, alg: "EdDSA" }, t), "ACCEPTED");
add("the type in capitals", "t", message({ ...header, typ: "EAT+JWT" }, t), "ACCEPTED");
add("a pack of version 10", "t", message(header, record({ bver: 10, n: "temp", v: 1 })), "ACCEPTED");
add("base name, base unit and base value", "t", message(header, { ...t, senml: [{ bn: "lab/", bu: "Cel", bv: 20, n: "a", v: 0.5 }, { n: "b", v: 1 }] }), "ACCEPTED");
add("a text and a switch", "t", message(header, { ...t, senml: [{ n: "state", vs: "open" }, { n: "pump", vb: true }] }), "ACCEPTED");
add("answer to a challenge", "r", message(header, without("senml")), "ACCEPTED");
add("answer to a challenge, with measurements", "r", message(header, t), "ACCEPTED");
add("one letter of the payload changed", "t", good.replace(part(t), part({ ...t, uptime: 1838 })), "TELEMETRY_SIGNATURE");
add("no signature", "t", good.slice(0, good.lastIndexOf(".") + 1), "TELEMETRY_SIGNATURE");
add("two parts only", "t", good.slice(0, good.lastIndexOf(".")), "TELEMETRY_FORMAT");
add("a name twice", "t", message(header, `{"sub":"${device}","seq":1,"seq":2}`), "TELEMETRY_FORMAT");
add("more than 16 KiB", "t", message(header, { ...t, more: "x".repeat(13000) }), "TELEMETRY_SIZE");
add("a header that brings its key", "t", message({ ...header, jwk }, t), "TELEMETRY_HEADER");
add("another type", "t", message({ ...header, typ: "JWT" }, t), "TELEMETRY_HEADER");
add("algorithm of another key", "t", message({ ...header, alg: "ES256" }, t), "TELEMETRY_ALGORITHM");
add("no algorithm", "t", message({ ...header, alg: "none" }, t), "TELEMETRY_ALGORITHM");
add("key id of another device", "t", message({ ...header, kid: "other-1" }, t), "TELEMETRY_KEY");
add("another device's name inside", "t", message(header, { ...t, sub: "other" }), "TELEMETRY_SUBJECT");
add("a kind that nobody knows", "x", good, "TELEMETRY_KIND");
add("a number below zero", "t", message(header, { ...t, seq: -1 }), "TELEMETRY_SEQUENCE");
add("no boot counter", "t", message(header, without("bootcount")), "TELEMETRY_SEQUENCE");
add("uptime with a fraction", "t", message(header, { ...t, uptime: 1.5 }), "TELEMETRY_TIME");
add("a measurement of the future", "t", message(header, record({ n: "temp", v: 1, t: 5 })), "TELEMETRY_TIME");
add("a measurement of the day before yesterday", "t", message(header, record({ n: "temp", v: 1, t: -172800 })), "TELEMETRY_TIME");
add("a number beyond every double", "t", message(header, JSON.stringify(t).replace("20.56", "1e999")), "TELEMETRY_NUMBER");
add("a name with a space", "t", message(header, record({ n: "my temp", v: 1 })), "TELEMETRY_NAME");
add("no value", "t", message(header, record({ n: "temp", u: "Cel" })), "TELEMETRY_VALUE");
add("two values", "t", message(header, record({ n: "temp", v: 1, vs: "1" })), "TELEMETRY_VALUE");
add("a number as text", "t", message(header, record({ n: "temp", v: "20.5" })), "TELEMETRY_VALUE");
add("no measurement", "t", message(header, { ...t, senml: [] }), "TELEMETRY_RECORDS");
add("101 measurements", "t", message(header, { ...t, senml: Array.from({ length: 101 }, () => ({ n: "a", v: 1 })) }), "TELEMETRY_RECORDS");
add("a field that must be understood", "t", message(header, record({ n: "temp", v: 1, new_: 1 })), "TELEMETRY_FIELD");
add("a pack of version 11", "t", message(header, record({ bver: 11, n: "temp", v: 1 })), "TELEMETRY_FIELD");
add("no prev after the first message", "t", message(header, without("prev")), "TELEMETRY_CHAIN");
add("a prev that is cut short", "t", message(header, { ...t, prev: prev.slice(0, 22) }), "TELEMETRY_CHAIN");
add("a nonce that is too short", "t", message(header, { ...t, eat_nonce: "abc" }), "TELEMETRY_CHAIN");
add("an answer without a nonce", "r", message(header, without("eat_nonce")), "TELEMETRY_CHAIN");

// The same as COSE_Sign1 (RFC 9052): CBOR (RFC 8949) with the integers that stand for each name.
const head = (kind, n) => n < 24 ? [kind << 5 | n] : n < 256 ? [kind << 5 | 24, n] : n < 65536 ? [kind << 5 | 25, n >> 8, n & 255]
  : [kind << 5 | 26, n >>> 24, n >> 16 & 255, n >> 8 & 255, n & 255];
function cbor(value) {
  if (typeof value === "boolean") return [value ? 0xf5 : 0xf4];
  if (Number.isInteger(value)) return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "number") { const bytes = Buffer.alloc(8); bytes.writeDoubleBE(value); return [0xfb, ...bytes]; }
  if (typeof value === "string") { const bytes = Buffer.from(value); return [...head(3, bytes.length), ...bytes]; }
  if (Buffer.isBuffer(value)) return [...head(2, value.length), ...value];
  if (Array.isArray(value)) return [...head(4, value.length), ...value.flatMap(cbor)];
  return [...head(5, value.size), ...[...value].flatMap(([name, item]) => [...cbor(name), ...cbor(item)])];
}
const bytes = (base64url) => Buffer.from(base64url, "base64url");
const senml = { bver: -1, bn: -2, bt: -3, bu: -4, bv: -5, n: 0, u: 1, v: 2, vs: 3, vb: 4, t: 6 };
const records = (pack) => pack.map((one) => new Map(Object.entries(one).map(([name, value]) => [senml[name] ?? name, value])));
const claims = { sub: 2, eat_nonce: 10, uptime: 261, bootcount: 267, seq: -70001, prev: -70002, senml: -70003 };
const cwt = (from) => new Map(Object.entries(from).map(([name, value]) => [claims[name],
  name === "senml" ? records(value) : name === "prev" || name === "eat_nonce" ? bytes(value) : value]));
const coseHeader = new Map([[1, -19], [4, Buffer.from(kid)], [16, "application/eat+cwt"]]);
function cose(protectedHeader, payload, unprotected = new Map()) {
  const h = Buffer.from(cbor(protectedHeader)), p = Buffer.from(payload instanceof Map ? cbor(payload) : payload);
  const signature = sign(null, Buffer.from(cbor(["Signature1", h, Buffer.alloc(0), p])), key);
  return Buffer.from([0xd2, ...cbor([h, unprotected, p, signature])]);
}
function addCose(name, kind, message, verdict) {
  vectors.push({ name: "COSE: " + name, topic: `ep/1/${device}/up/${kind}`, encoding: "base64url", message: b64(message), verdict });
}
const coseGood = cose(coseHeader, cwt(t));
addCose("two measurements, one of five seconds ago", "t", coseGood, "ACCEPTED");
addCose("the older name of the algorithm, no type", "t", cose(new Map([[1, -8], [4, Buffer.from(kid)]]), cwt(t)), "ACCEPTED");
addCose("base name, base unit, a switch", "t", cose(coseHeader, cwt({ ...t, senml: [{ bn: "lab/", bu: "Cel", bv: 20, n: "a", v: 0.5 }, { n: "on", vb: true }] })), "ACCEPTED");
addCose("answer to a challenge", "r", cose(coseHeader, cwt(without("senml"))), "ACCEPTED");
const changed = Buffer.from(coseGood);
changed[changed.length - 1] ^= 1;
addCose("one bit of the signature changed", "t", changed, "TELEMETRY_SIGNATURE");
addCose("a byte too many", "t", Buffer.from([...coseGood, 0]), "TELEMETRY_FORMAT");
addCose("cut short", "t", coseGood.subarray(0, 100), "TELEMETRY_FORMAT");
addCose("something in the header that is not signed", "t", cose(coseHeader, cwt(t), new Map([[4, Buffer.from(kid)]])), "TELEMETRY_HEADER");
addCose("a header that must be understood", "t", cose(new Map([...coseHeader, [2, [3]]]), cwt(t)), "TELEMETRY_HEADER");
addCose("algorithm of another key", "t", cose(new Map([[1, -7], [4, Buffer.from(kid)]]), cwt(t)), "TELEMETRY_ALGORITHM");
addCose("key id of another device", "t", cose(new Map([[1, -19], [4, Buffer.from("other-1")]]), cwt(t)), "TELEMETRY_KEY");
addCose("an integer twice", "t", cose(coseHeader, [0xa2, 0x02, 0x61, 0x61, 0x02, 0x61, 0x62]), "TELEMETRY_FORMAT");
addCose("a name in letters that has an integer", "t", cose(coseHeader, new Map([...cwt(without("seq")), ["seq", 1]])), "TELEMETRY_FORMAT");
addCose("another device's name inside", "t", cose(coseHeader, cwt({ ...t, sub: "other" })), "TELEMETRY_SUBJECT");
addCose("not a number", "t", cose(coseHeader, cwt(record({ n: "temp", v: NaN }))), "TELEMETRY_NUMBER");
addCose("prev as text", "t", cose(coseHeader, new Map([...cwt(without("prev")), [-70002, prev]])), "TELEMETRY_FORMAT");
addCose("a prev that is cut short", "t", cose(coseHeader, cwt({ ...t, prev: prev.slice(0, 22) })), "TELEMETRY_CHAIN");
addCose("a field that must be understood", "t", cose(coseHeader, cwt(record({ n: "temp", v: 1, new_: 1 }))), "TELEMETRY_FIELD");

// What came under dn/chal before the two answers above. Without it a server refuses them as TELEMETRY_NONCE.
const challenge = { topic: `ep/1/${device}/dn/chal`, message: { nonce: hello.eat_nonce, number: 1, of: 2, command: "led on" } };
console.log(JSON.stringify({ device, kid, jwk, challenge, vectors }, null, 2));
