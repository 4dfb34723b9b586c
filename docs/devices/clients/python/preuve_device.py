#!/usr/bin/env python3
"""A device for Preuve in Python: pairs once, then sends signed measurements until they are receipted.

  python preuve_device.py pair https://preuve.example/pair/K7F29QMX
  python preuve_device.py run --count 60 --every 5

Key, account and number of boots stand in device.json (mode 600): whoever has that file is the device.
Replace measure() by your sensor.
"""
import argparse
import base64
import hashlib
import json
import os
import random
import ssl
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

import paho.mqtt.client as mqtt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties

MODEL = "Python client"
VERSION = "1.0"


def measure():
    """One message's worth of SenML records (RFC 8428)."""
    return [{"n": "temp", "u": "Cel", "v": round(20 + random.random(), 2)}]


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()


class Memory:
    """What the device keeps without power."""

    def __init__(self, path):
        self.path = path
        try:
            with open(path, encoding="utf-8") as file:
                self.data = json.load(file)
        except FileNotFoundError:
            self.data = {"d": b64(os.urandom(32)), "bootcount": 0}
        seed = self.data["d"] + "=" * (-len(self.data["d"]) % 4)
        self.key = Ed25519PrivateKey.from_private_bytes(base64.urlsafe_b64decode(seed))

    def write(self):
        temporary = self.path + ".new"
        with open(os.open(temporary, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            json.dump(self.data, file)
            file.flush()
            os.fsync(file.fileno())  # a boot that is forgotten would use its numbers twice
        os.replace(temporary, self.path)

    def jwk(self):
        return {"crv": "Ed25519", "kty": "OKP", "x": b64(self.key.public_key().public_bytes_raw())}

    def sign(self, text):
        return b64(self.key.sign(text.encode()))

    def fingerprint(self):
        number = int.from_bytes(hashlib.sha256(compact(self.jwk())).digest()[:8], "big") % 1_000_000
        return f"{number // 1000:03d} {number % 1000:03d}"


def call(url, body=None, headers=None):
    """Status and JSON of an answer."""
    request = urllib.request.Request(url, data=body, headers=headers or {})
    try:
        with urllib.request.urlopen(request, timeout=15) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        sys.exit(f"refused: HTTP {refused.code} {refused.read().decode()}")


def pair(memory, url):
    code = urllib.parse.urlparse(url).path.rsplit("/", 1)[1]
    memory.write()  # the key first: what was shown must still be there after a power cut
    nonce = call(url)[1]["nonce"]
    presentation = {
        "jwk": memory.jwk(),
        "model": MODEL,
        "software": VERSION,
        "signature": memory.sign(f"preuve-pair:{code}:{nonce}"),
    }
    shown = call(url, compact(presentation), {"Content-Type": "application/json"})[1]["fingerprint"]
    if shown != memory.fingerprint():
        sys.exit("the server shows another fingerprint: somebody stands between you and it")
    print("compare on the page, then confirm:", shown, flush=True)
    proof = {"Preuve-Signature": memory.sign(f"preuve-credential:{code}:{nonce}")}
    while True:
        status, credential = call(url + "/credential", headers=proof)
        if status == 200:
            memory.data["credential"] = credential  # boots of a key before this one are taken
            memory.data["bootcount"] = max(memory.data["bootcount"], credential.get("bootcount", 0))
            memory.write()
            print("paired as", credential["device"], flush=True)
            return
        time.sleep(1)


class Device:
    """One boot: numbers and chains its messages, and keeps each until it is receipted or refused."""

    def __init__(self, memory):
        self.memory = memory
        self.account = memory.data["credential"]
        memory.data["bootcount"] += 1
        memory.write()
        self.boot = memory.data["bootcount"]
        self.started = time.monotonic()
        self.seq = 0
        self.prev = None
        self.beacon = ""
        self.asked = []  # challenges that came before hello
        self.waiting = {}  # seq -> (kind, message)
        self.changed = threading.Condition()
        self.client = self.connect()

    def connect(self):
        account = self.account
        client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2, client_id=account["clientId"], protocol=mqtt.MQTTv5)
        client.username_pw_set(account["username"], account["password"])
        client.will_set(f"ep/1/{account['device']}/st", "offline", qos=1)
        client.on_connect = self.on_connect
        client.on_message = self.on_message
        broker = urllib.parse.urlparse(account["broker"])
        if broker.scheme in ("ssl", "mqtts"):
            client.tls_set_context(ssl.create_default_context())
        session = Properties(PacketTypes.CONNECT)
        session.SessionExpiryInterval = 3600
        client.connect(broker.hostname, broker.port, keepalive=20, clean_start=False, properties=session)
        client.loop_start()
        return client

    def on_connect(self, client, userdata, flags, reason, properties):
        if reason.is_failure:
            print("the broker refuses:", reason, file=sys.stderr, flush=True)
            return
        client.subscribe([(f"ep/1/{self.account['device']}/dn/#", 1), ("ep/1/beacon", 0)])
        with self.changed:
            for kind, message in self.waiting.values():
                self.transmit(kind, message)

    def on_message(self, client, userdata, arrived):
        with self.changed:
            if arrived.topic == "ep/1/beacon":
                self.beacon = arrived.payload.decode()
            elif arrived.topic.endswith("/dn/ack"):
                self.receipted(json.loads(arrived.payload))
            elif arrived.topic.endswith("/dn/nack"):
                self.refused(json.loads(arrived.payload))
            elif arrived.topic.endswith("/dn/chal"):
                self.asked.append(json.loads(arrived.payload))
                self.answer()
            self.changed.notify_all()

    def answer(self):
        """Signs each challenge at once: the server waits two seconds. Carry its command out, if there is one."""
        while self.seq and self.asked:
            self.send("r", {"eat_nonce": self.asked.pop(0)["nonce"]})

    def receipted(self, receipt):
        if receipt["bootcount"] != self.boot:
            return
        missing = receipt.get("missing", [])
        for seq in [seq for seq in self.waiting if seq <= receipt["seq"]]:
            if not any(first <= seq <= last for first, last in missing):
                del self.waiting[seq]

    def refused(self, refusal):
        for seq, (_, message) in list(self.waiting.items()):
            if b64(hashlib.sha256(message).digest()) == refusal["hash"]:
                del self.waiting[seq]
                print(f"message {seq} was refused: {refusal['code']}", file=sys.stderr, flush=True)

    def send(self, kind, more):
        """Signs one message and sends it: EAT claims (RFC 9711) in a JWS (RFC 7515)."""
        with self.changed:
            claims = {"sub": self.account["device"], "bootcount": self.boot,
                      "uptime": int(time.monotonic() - self.started), "seq": self.seq}
            if self.prev:
                claims["prev"] = self.prev
            if self.beacon:
                claims["eat_nonce"] = self.beacon
            claims.update(more)
            header = {"alg": "Ed25519", "kid": self.account["kid"], "typ": "eat+jwt"}
            signed = b64(compact(header)) + "." + b64(compact(claims))
            message = (signed + "." + self.memory.sign(signed)).encode()
            self.prev = b64(hashlib.sha256(message).digest())
            self.waiting[self.seq] = (kind, message)
            self.seq += 1
            self.transmit(kind, message)

    def transmit(self, kind, message):
        if self.client.is_connected():
            self.client.publish(f"ep/1/{self.account['device']}/up/{kind}", message, qos=1)

    def await_beacon(self, seconds):
        with self.changed:
            self.changed.wait_for(lambda: self.beacon, seconds)

    def await_receipts(self, seconds):
        """Whether everything is receipted or refused in time; what is not is sent again meanwhile."""
        end = time.monotonic() + seconds
        with self.changed:
            while self.waiting and time.monotonic() < end:
                if not self.changed.wait(8):
                    for kind, message in self.waiting.values():
                        self.transmit(kind, message)
            return not self.waiting


def run(memory, count, every):
    if "credential" not in memory.data:
        sys.exit("not paired yet: python preuve_device.py pair URL")
    device = Device(memory)
    device.await_beacon(5)
    device.send("hello", {"bootseed": b64(os.urandom(32)), "hwmodel": MODEL, "swversion": VERSION})
    with device.changed:
        device.answer()
    for number in range(count):
        device.send("t", {"senml": measure()})
        if number + 1 < count:
            time.sleep(every)
    done = device.await_receipts(120)
    device.client.disconnect()
    device.client.loop_stop()
    print(f"{device.seq} messages sent,", "all settled" if done else f"{len(device.waiting)} without a receipt")
    sys.exit(0 if done else 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--file", default="device.json")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("pair").add_argument("url")
    runs = commands.add_parser("run")
    runs.add_argument("--count", type=int, default=60)
    runs.add_argument("--every", type=float, default=5, help="seconds between two messages")
    chosen = parser.parse_args()
    memory = Memory(chosen.file)
    if chosen.command == "pair":
        pair(memory, chosen.url)
    else:
        run(memory, chosen.count, chosen.every)


if __name__ == "__main__":
    main()
