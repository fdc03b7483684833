# SPDX-License-Identifier: Apache-2.0
# Reads a Maildir with Python's own mail parser, prints what a person would see, and compares it with what
# RealMailServerCheck sent. Usage: real-mail-server.py FOLDER COUNT
import email
import email.policy
import pathlib
import re
import sys
import time

folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
for _ in range(100):
    files = sorted(folder.glob("*")) if folder.is_dir() else []
    if len(files) >= count:
        break
    time.sleep(0.1)
assert len(files) == count, f"{len(files)} mails of {count}"

place, person = "Прессовый цех, линия 4", "Zoë Łukasiewicz"
subjects = []
for file in files:
    raw = file.read_bytes()
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    plain = mail.get_body(("plain",)).get_content()
    html = mail.get_body(("html",)).get_content()
    for header in ("Received", "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "X-Auto-Response-Suppress"):
        print(f"{header}: {' '.join(str(mail[header]).split())}")
    print(plain)
    sender, to = mail["From"].addresses[0], mail["To"].addresses[0]
    assert (sender.display_name, sender.addr_spec) == (place, "gatehouse@plant.test"), sender
    assert (to.display_name, to.addr_spec) == (person, "zoe@plant.test"), to
    assert not mail.defects and not any(part.defects for part in mail.walk())
    assert mail["Auto-Submitted"] == "auto-generated" and mail["X-Auto-Response-Suppress"] == "All"
    assert re.fullmatch(r"<[0-9a-f-]{36}@plant\.test>", mail["Message-ID"])
    assert mail.get_content_type() == "multipart/alternative"
    assert place in plain and place in html
    assert all(len(line) <= 998 and max(line, default=0) < 128 for line in raw.splitlines())
    if "482 913" in plain:
        assert re.search("482\u00a0913|482 913", html)
    subjects.append(mail["Subject"])
assert sorted(subjects).count("Your Gatehouse code") == count // 2, subjects
print(f"{count} mails read, all as they were sent")
