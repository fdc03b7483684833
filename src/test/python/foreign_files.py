# SPDX-License-Identifier: Apache-2.0
"""Writes the files of other programs that the importers' tests read.

Shares nothing with the readers: containers after those programs' own documentation, ciphers of pycryptodome, libsodium
(PyNaCl) and argon2-cffi, KeePass files by keepassxc-cli and pykeepass. Salts and nonces come from a counter, so that a second
run writes the same bytes (the KeePass files excepted).

    python3 src/test/python/foreign_files.py src/test/resources/app/gatehouse/authenticator/importing
"""
import base64, hashlib, hmac, json, os, struct, subprocess, sys, urllib.parse
import argon2.low_level as a2
import pykeepass
import nacl.bindings as sodium
from Cryptodome.Cipher import AES
from Cryptodome.Util.Padding import pad

OUT = sys.argv[1]
PASSWORD = "Prüfstand 7"
P = PASSWORD.encode()
made = 0


def chance(n):
    global made
    made += 1
    return hashlib.shake_128(b"gatehouse test %d" % made).digest(n)


def secret(name):
    return hashlib.sha1(name.encode()).digest()


def b32(b):
    return base64.b32encode(b).decode().rstrip("=")


def b64(b):
    return base64.b64encode(b).decode()


class A:
    def __init__(self, issuer, account, kind="totp", algo="SHA1", digits=6, period=30, counter=None):
        self.issuer, self.account, self.kind, self.algo = issuer, account, kind, algo
        self.digits, self.period, self.counter = digits, period, counter
        self.secret = secret(issuer + account)

    def uri(self):
        q = urllib.parse.quote
        moving = "counter=%d" % self.counter if self.kind == "hotp" else "period=%d" % self.period
        return "otpauth://%s/%s:%s?secret=%s&issuer=%s&algorithm=%s&digits=%d&%s" % (
            self.kind, q(self.issuer), q(self.account), b32(self.secret), q(self.issuer), self.algo, self.digits, moving)


ACME = A("Acme", "anna")
BOLT = A("Bolt & Söhne", "bernd@example.org", algo="SHA256", digits=8, period=60)
CETA = A("Ceta", "クリス", algo="SHA512", digits=7, period=20)
DELTA = A("Delta", "dora", kind="hotp", counter=5)
EPSI = A("Epsilon", "emil", kind="hotp", algo="SHA256", digits=8, counter=1234567)
STEAM = A("Steam", "finn", kind="steam", digits=5)
ALL = [ACME, BOLT, CETA, DELTA, EPSI, STEAM]
TIME = [ACME, BOLT, CETA]


def write(name, content):
    data = content if isinstance(content, bytes) else content.encode()
    with open(os.path.join(OUT, name), "wb") as f:
        f.write(data)


def text(tree):
    return json.dumps(tree, ensure_ascii=False, indent=1)


def gcm(key, nonce, data, ad=b""):
    c = AES.new(key, AES.MODE_GCM, nonce=nonce)
    c.update(ad)
    body, tag = c.encrypt_and_digest(data)
    return body, tag


def argon2id(salt, kib, passes, lanes, data=P):
    return a2.hash_secret_raw(data, salt, passes, kib, lanes, 32, a2.Type.ID)


# Addresses, one a line
write("uris.txt", "# my codes\n\n" + "\r\n".join(a.uri() for a in ALL) + "\nsteam://%s\nnot an address\n" % b32(secret("bare"))
      + "otpauth://totp/Old:turnstile?secret=JBSW1DPEHPK3PXP&issuer=Old\notpauth://yaotp/x?secret=AAAA\n")

# Aegis


def aegis_entry(a):
    info = {"secret": b32(a.secret), "algo": a.algo, "digits": a.digits}
    if a.kind == "hotp":
        info["counter"] = a.counter
    else:
        info["period"] = a.period
    return {"type": a.kind, "uuid": "0", "name": a.account, "issuer": a.issuer, "note": "", "icon": None, "info": info}


odd = {"type": "yandex", "name": "yuri", "issuer": "Yandex", "info": {"secret": "AAAA", "algo": "SHA256", "digits": 8, "pin": "1"}}
md5 = {"type": "totp", "name": "md", "issuer": "Five", "info": {"secret": "AAAAAAAA", "algo": "MD5", "digits": 6, "period": 30}}
db = {"version": 3, "entries": [aegis_entry(a) for a in ALL], "groups": []}
bad = {"version": 2, "entries": [odd, md5] + [aegis_entry(ACME)]}
write("aegis.json", text({"version": 1, "header": {"slots": None, "params": None}, "db": bad}))
master, n1, n2, salt = chance(32), chance(12), chance(12), chance(32)
wrap = hashlib.scrypt(P, salt=salt, n=32768, r=8, p=1, maxmem=64 << 20, dklen=32)
other = chance(32)
wk, wt = gcm(wrap, n1, master)
body, tag = gcm(master, n2, json.dumps(db).encode())
slot = {"type": 1, "uuid": "1", "key": wk.hex(), "key_params": {"nonce": n1.hex(), "tag": wt.hex()},
        "n": 32768, "r": 8, "p": 1, "salt": salt.hex(), "repaired": True, "is_backup": False}
finger = {"type": 2, "uuid": "2", "key": other.hex(), "key_params": {"nonce": n1.hex(), "tag": chance(16).hex()}}
sealed = {"version": 1, "header": {"slots": [finger, slot], "params": {"nonce": n2.hex(), "tag": tag.hex()}}, "db": b64(body)}
write("aegis-sealed.json", text(sealed))
slot["n"] = 1 << 30
write("aegis-costly.json", text(sealed))

# 2FAS


def twofas(a, schema):
    otp = {"label": a.account, "account": a.account, "issuer": a.issuer}
    if schema > 1:
        otp.update(digits=a.digits, algorithm=a.algo)
        otp.update({"counter": a.counter} if a.kind == "hotp" else {"period": a.period})
    if schema > 2:
        otp["tokenType"] = a.kind.upper()
    return {"name": a.issuer, "secret": b32(a.secret), "updatedAt": 1, "otp": otp, "order": {"position": 0}}


for schema, accounts in ((1, [ACME]), (2, TIME), (3, ALL), (4, ALL)):
    services = [twofas(a, schema) for a in accounts]
    head = {"updatedAt": 1, "schemaVersion": schema, "appOrigin": "android", "groups": []}
    write("2fas-%d.2fas" % schema, text(dict(services=services, **head)))
    if schema >= 3:
        salt, nonce = chance(256), chance(12)
        key = hashlib.pbkdf2_hmac("sha256", P, salt, 10000, 32)
        c, t = gcm(key, nonce, json.dumps(services).encode())
        write("2fas-%d-sealed.2fas" % schema,
              text(dict(services=[], servicesEncrypted=":".join(map(b64, (c + t, salt, nonce))), reference="x", **head)))

# andOTP


def andotp(a):
    e = {"secret": base64.b32encode(a.secret).decode(), "issuer": a.issuer, "label": a.account, "digits": a.digits,
         "type": a.kind.upper(), "algorithm": a.algo, "thumbnail": "Default", "last_used": 0, "tags": []}
    e.update({"counter": a.counter} if a.kind == "hotp" else {"period": a.period})
    return e


plain = [andotp(a) for a in ALL]
write("andotp.json", text(plain))
write("andotp-label.json", text([{"secret": b32(ACME.secret), "label": "Acme - anna", "period": 30, "type": "TOTP"}]))
salt, nonce = chance(12), chance(12)
c, t = gcm(hashlib.pbkdf2_hmac("sha1", P, salt, 145678, 32), nonce, json.dumps(plain).encode())
write("andotp-sealed.bin", struct.pack(">I", 145678) + salt + nonce + c + t)
nonce = chance(12)
c, t = gcm(hashlib.sha256(P).digest(), nonce, json.dumps(plain).encode())
write("andotp-sealed-old.bin", nonce + c + t)

# Bitwarden
items = [{"type": 1, "name": a.issuer, "login": {"username": a.account, "totp": a.uri()}} for a in TIME + [DELTA]]
items.append({"type": 1, "name": "Steam", "login": {"username": "finn", "totp": "steam://" + b32(STEAM.secret)}})
items.append({"type": 1, "name": "Bare", "login": {"username": "bo", "totp": b32(secret("bare")).lower()}})
items.append({"type": 2, "name": "a note", "login": None})
plain = {"encrypted": False, "folders": [], "items": items}
write("bitwarden.json", text(plain))
rows = ["folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp"]
rows += [',,login,"%s","a, ""b""\nc",,0,,%s,,%s' % (i["name"], i["login"]["username"], i["login"]["totp"]) for i in items[:-1]]
rows += [",,note,a note,,,0,,,,"]
write("bitwarden.csv", "\n".join(rows) + "\n")


def hkdf(key, info):
    return hmac.new(key, info + b"\x01", hashlib.sha256).digest()


def bitwarden(master, data):
    iv = chance(16)
    c = AES.new(hkdf(master, b"enc"), AES.MODE_CBC, iv).encrypt(pad(data, 16))
    mac = hmac.new(hkdf(master, b"mac"), iv + c, hashlib.sha256).digest()
    return "2." + "|".join(map(b64, (iv, c, mac)))


salt = b64(chance(16))
key = hashlib.pbkdf2_hmac("sha256", P, salt.encode(), 600000, 32)
head = {"encrypted": True, "passwordProtected": True, "salt": salt}
write("bitwarden-pbkdf2.json", text(dict(head, kdfType=0, kdfIterations=600000,
      encKeyValidation_DO_NOT_EDIT=bitwarden(key, b"x"), data=bitwarden(key, json.dumps(plain).encode()))))
key = argon2id(hashlib.sha256(salt.encode()).digest(), 64 * 1024, 3, 4)
write("bitwarden-argon2.json", text(dict(head, kdfType=1, kdfIterations=3, kdfMemory=64, kdfParallelism=4,
      encKeyValidation_DO_NOT_EDIT=bitwarden(key, b"x"), data=bitwarden(key, json.dumps(plain).encode()))))
write("bitwarden-account.json", text({"encrypted": True, "encKeyValidation_DO_NOT_EDIT": "2.a|b|c", "folders": [], "items": []}))

# Proton
entries = [{"id": "1", "content": {"uri": a.uri(), "entry_type": "Totp", "name": a.account}, "note": None} for a in TIME]
entries.append({"id": "2", "content": {"uri": "steam://" + b32(STEAM.secret), "entry_type": "Steam", "name": "finn"}})
plain = {"version": 1, "entries": entries}
write("proton.json", text(plain))
salt, nonce = chance(16), chance(12)
c, t = gcm(argon2id(salt, 19 * 1024, 2, 1), nonce, json.dumps(plain).encode(), b"proton.authenticator.export.v1")
write("proton-sealed.json", text({"version": 1, "salt": b64(salt), "content": b64(nonce + c + t)}))

# Ente
lines = "\n".join(a.uri() + "&codeDisplay=%7B%22pinned%22%3Afalse%7D" for a in ALL) + "\n"


def ente(name, memory, passes, key_memory=None):
    salt = chance(16)
    key = argon2id(salt, (key_memory or memory) // 1024, passes, 1)
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    header = sodium.crypto_secretstream_xchacha20poly1305_init_push(state, key)
    data = sodium.crypto_secretstream_xchacha20poly1305_push(state, lines.encode(), None, 3)
    write(name, text({"version": 1, "kdfParams": {"memLimit": memory, "opsLimit": passes, "salt": b64(salt)},
                      "encryptedData": b64(data), "encryptionNonce": b64(header)}))


ente("ente-sealed.json", 64 << 20, 3)
ente("ente-costly.json", 8 << 30, 16, 1 << 20)

# Stratum


def stratum(a):
    return {"Type": {"hotp": 1, "totp": 2, "steam": 4}[a.kind], "Icon": None, "Issuer": a.issuer, "Username": a.account,
            "Secret": b32(a.secret), "Pin": None, "Algorithm": ["SHA1", "SHA256", "SHA512"].index(a.algo),
            "Digits": a.digits, "Period": a.period, "Counter": a.counter or 0, "Ranking": 0}


plain = json.dumps({"Authenticators": [stratum(a) for a in ALL], "Categories": []}).encode()
write("stratum.json", plain)
salt, nonce = chance(16), chance(12)
c, t = gcm(argon2id(salt, 64 * 1024, 3, 4), nonce, plain)
write("stratum-sealed.bin", b"AUTHENTICATORPRO" + salt + nonce + c + t)
salt, iv = chance(20), chance(16)
key = hashlib.pbkdf2_hmac("sha1", P, salt, 64000, 32)
write("stratum-sealed-old.bin", b"AuthenticatorPro" + salt + iv + AES.new(key, AES.MODE_CBC, iv).encrypt(pad(plain, 16)))


# FreeOTP and FreeOTP+
def signed(b):
    return [x - 256 if x > 127 else x for x in b]


def token(a):
    return {"algo": a.algo, "digits": a.digits, "issuerExt": a.issuer, "issuerInt": a.issuer, "label": a.account,
            "period": a.period, "type": "HOTP" if a.kind == "hotp" else "TOTP"}


tokens = [dict(token(a), counter=a.counter - 1 if a.counter else 0, secret=signed(a.secret)) for a in ALL]
write("freeotp-plus.json", text({"tokenOrder": [a.issuer + ":" + a.account for a in ALL], "tokens": tokens}))


def sealed_key(key, data, name):
    nonce = chance(12)
    c, t = gcm(key, nonce, data, name.encode())
    return {"mCipher": "AES/GCM/NoPadding", "mCipherText": signed(c + t),
            "mParameters": signed(bytes.fromhex("3011040c") + nonce + bytes.fromhex("020110")), "mToken": name}


def serialized(texts):
    """java.io.ObjectOutputStream of a java.util.HashMap."""
    def utf(s):
        return struct.pack(">H", len(s.encode())) + s.encode()
    out = bytes.fromhex("aced000573 72".replace(" ", "")) + utf("java.util.HashMap") + bytes.fromhex("0507dac1c31660d1")
    out += b"\x03\x00\x02F" + utf("loadFactor") + b"I" + utf("threshold") + b"\x78\x70"
    out += struct.pack(">fi", 0.75, 48) + b"\x77\x08" + struct.pack(">ii", 64, len(texts))
    for k, v in texts.items():
        out += b"\x74" + utf(k) + b"\x74" + utf(v)
    return out + b"\x78"


for name, hashed in (("freeotp-sha512.xml", "sha512"), ("freeotp-sha1.xml", "sha1")):
    salt, master = chance(32), chance(32)
    wrap = hashlib.pbkdf2_hmac(hashed, P, salt, 100000, 32)
    m = {"masterKey": json.dumps({"mAlgorithm": "PBKDF2withHmac" + hashed.upper(), "mIterations": 100000,
                                  "mEncryptedKey": sealed_key(wrap, master, "AES"), "mSalt": signed(salt)}),
         "tokenOrder": "[]"}
    for i, a in enumerate(ALL):
        t = token(a)
        if a.counter is not None:
            t["counter"] = a.counter
        m["%d" % i] = json.dumps({"key": json.dumps(sealed_key(master, a.secret, "Hmac" + a.algo))})
        m["%d-token" % i] = json.dumps(t)
    write(name, serialized(m))

# LastPass, Raivo, Duo, Steam, tables
write("lastpass.json", text({"deviceId": "d", "deviceSecret": "", "localDeviceId": "l", "version": 3, "accounts": [
    {"accountID": "1", "issuerName": a.issuer, "originalIssuerName": "x", "userName": a.account, "originalUserName": "y",
     "secret": b32(a.secret), "timeStep": a.period, "digits": a.digits, "algorithm": a.algo} for a in TIME], "folders": []}))
write("raivo.json", text([{"issuer": a.issuer, "account": a.account, "secret": b32(a.secret), "kind": a.kind.upper(),
                           "algorithm": a.algo, "digits": str(a.digits), "timer": str(a.period if a.kind != "hotp" else 0),
                           "counter": str(a.counter or 0), "pinned": "false", "iconType": "", "iconValue": ""}
                          for a in TIME + [DELTA, EPSI]]))
write("duo.json", text([{"accountType": "OtpAccount", "name": "Acme:anna", "otpGenerator": {"otpSecret": b32(ACME.secret)}, "pkey": "1"},
                        {"accountType": "OtpAccount", "name": "Delta:dora", "otpGenerator": {"otpSecret": b32(DELTA.secret), "counter": 5}, "pkey": "2"}]))
write("steam.maFile", json.dumps({"shared_secret": b64(STEAM.secret), "account_name": "finn", "identity_secret": "x", "uri": "otpauth://"}))
write("steam-accounts.json", json.dumps({"accounts": {"finn": {"shared_secret": b64(STEAM.secret), "account_name": "finn"}}}))
write("table.csv", "Issuer;Account;Secret;Type;Algorithm;Digits;Period;Counter\r\n" + "".join(
    '"%s";%s;%s;%s;%s;%d;%s;%s\r\n' % (a.issuer, a.account, b32(a.secret), a.kind, a.algo, a.digits,
                                     a.period if a.kind != "hotp" else "", "" if a.counter is None else a.counter) for a in ALL)
      + "Zeta;zoe;0189;totp;SHA1;6;30;\r\n")

# KeePass: entries by XML, read in by keepassxc-cli, then saved under every cipher by pykeepass
XML = "/tmp/gatehouse-keepass.xml"


def kp_entry(title, user, extra):
    strings = "".join("<String><Key>%s</Key><Value%s>%s</Value></String>" % (
        k, ' ProtectInMemory="True"' if k in ("otp", "TOTP Seed", "Password") else "", v.replace("&", "&amp;"))
        for k, v in dict(extra, Title=title, UserName=user, Password="pw " + title).items())
    return "<Entry><UUID>%s</UUID>%s<History/></Entry>" % (b64(chance(16)), strings)


xml = '<?xml version="1.0" encoding="UTF-8"?><KeePassFile><Meta><RecycleBinEnabled>True</RecycleBinEnabled></Meta><Root><Group><UUID>%s</UUID><Name>Root</Name>' % b64(chance(16))
xml += kp_entry("Acme", "anna", {"otp": ACME.uri()})
xml += kp_entry("no code", "x", {})
xml += "<Group><UUID>%s</UUID><Name>Sub</Name>" % b64(chance(16))
xml += kp_entry("Bolt & Söhne", "bernd@example.org", {"otp": "key=%s&size=8&step=60&otpHashMode=SHA256" % b32(BOLT.secret)})
xml += kp_entry("Steam", "finn", {"TOTP Seed": b32(STEAM.secret), "TOTP Settings": "30;S"})
xml += "</Group>"
xml += kp_entry("Zeta", "zoe", {"TOTP Seed": b32(secret("zeta")).lower(), "TOTP Settings": "45;7"})
xml += kp_entry("Eta", "eva", {"TimeOtp-Secret-Hex": secret("eta").hex(), "TimeOtp-Algorithm": "HMAC-SHA-512", "TimeOtp-Length": "8"})
xml += kp_entry("Theta", "theo", {"HmacOtp-Secret-Base32": b32(secret("theta")), "HmacOtp-Counter": "9"})
xml += kp_entry("gone", "x", {"otp": CETA.uri()})
xml += "</Group></Root></KeePassFile>"
with open(XML, "w") as f:
    f.write(xml)
def cli(*arguments):
    subprocess.run(["keepassxc-cli", *arguments], input=(PASSWORD + "\n") * 3, text=True, check=True, stderr=subprocess.DEVNULL)


old, first = os.path.join(OUT, "keepass-3.kdbx"), os.path.join(OUT, "keepassxc.kdbx")
for name in (old, first):
    if os.path.exists(name):
        os.remove(name)
# keepassxc-cli imports into format 3.1; merged into an empty file of format 4 it writes that.
cli("import", "-q", "-p", "-t", "100", XML, old)
os.remove(XML)
pykeepass.create_database(first, PASSWORD)
cli("merge", "-q", "-s", first, old)
cli("rm", "-q", first, "gone")  # to the recycle bin
for cipher, length in (("chacha20", 12), ("twofish", 16)):
    kp = pykeepass.PyKeePass(first, password=PASSWORD)
    kp.kdbx.header.value.dynamic_header.cipher_id.data = cipher
    kp.kdbx.header.value.dynamic_header.encryption_iv.data = chance(length)
    del kp.kdbx.header.data
    kp.save(os.path.join(OUT, "keepass-%s.kdbx" % cipher))
print("written")
