# SPDX-License-Identifier: Apache-2.0
"""Opens what Gatehouse exported with other libraries, and prints the accounts, one a line.

    read_exports.py FILE PASSWORD
"""
import base64, hashlib, hmac, json, struct, sys, unicodedata, urllib.parse
import argon2.low_level as a2
from Cryptodome.Cipher import AES

data, password = open(sys.argv[1], "rb").read(), sys.argv[2]


def opened(key, nonce, sealed, tag, ad=b""):
    c = AES.new(key, AES.MODE_GCM, nonce=nonce)
    c.update(ad)
    return c.decrypt_and_verify(sealed, tag)


def show(issuer, account, kind, algo, digits, moving, secret):
    print("|".join(map(str, (issuer, account, kind.upper(), algo, digits, moving, secret))))


if data.startswith(b"\x89GHX\r\n\x1a\n"):
    version, memory, passes, lanes = struct.unpack(">HIII", data[8:22])
    assert version == 1
    salt, nonce = data[22:54], data[54:66]
    typed = unicodedata.normalize("NFC", password).encode()
    derived = a2.hash_secret_raw(typed, salt, passes, memory, lanes, 32, a2.Type.ID)
    prk = hmac.new(salt, derived, hashlib.sha256).digest()
    key = hmac.new(prk, b"gatehouse export 1\x01", hashlib.sha256).digest()
    for a in json.loads(opened(key, nonce, data[66:-16], data[-16:], data[:66]))["accounts"]:
        show(a["issuer"], a["account"], a["type"], a["algorithm"], a["digits"], a.get("period", a.get("counter")), a["secret"])
elif data.startswith(b"{"):
    vault = json.loads(data)
    (slot,) = vault["header"]["slots"]
    assert vault["version"] == 1 and slot["type"] == 1
    h = bytes.fromhex
    wrap = hashlib.scrypt(password.encode(), salt=h(slot["salt"]), n=slot["n"], r=slot["r"], p=slot["p"], maxmem=64 << 20, dklen=32)
    master = opened(wrap, h(slot["key_params"]["nonce"]), h(slot["key"]), h(slot["key_params"]["tag"]))
    params = vault["header"]["params"]
    content = json.loads(opened(master, h(params["nonce"]), base64.b64decode(vault["db"]), h(params["tag"])))
    assert content["version"] == 3
    for e in content["entries"]:
        i = e["info"]
        show(e["issuer"], e["name"], e["type"], i["algo"], i["digits"], i.get("period", i.get("counter")), i["secret"])
else:
    for line in data.decode().splitlines():
        u = urllib.parse.urlsplit(line)
        q = {k: v for k, v in urllib.parse.parse_qsl(u.query)}
        label = urllib.parse.unquote(u.path[1:])
        show(q.get("issuer", ""), label.split(":", 1)[-1], u.netloc, q["algorithm"], q["digits"], q.get("period", q.get("counter")), q["secret"])
