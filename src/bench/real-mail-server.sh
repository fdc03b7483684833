#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Does Postfix take our mails, with Dovecot checking the sign-in, in clear text, by STARTTLS and by TLS, and does Python's
# mail parser find in the mailbox what was written, names in other scripts intact? Both servers run on the loopback alone, out
# of a temporary folder, and are stopped at the end. Ends with 0 if every header and body is as it was sent.
# Must run as root. Debian packages: postfix dovecot-core openssl python3
# Usage: src/bench/real-mail-server.sh [MAVEN OPTION ...]
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
chmod 755 "$work"
stop() {
    postfix -c "$work/etc" stop >/dev/null 2>&1 || true
    doveadm -c "$work/dovecot.conf" stop >/dev/null 2>&1 || true
    rm -rf "$work"
}
trap stop EXIT

export GATEHOUSE_MAIL_PASSWORD='Żółta łódka, 潜水艦 84'
mkdir -p "$work"/{etc,spool,data,mail,dovecot}
chown postfix "$work/data"
chown mail:mail "$work/mail"
key=src/test/resources/app/gatehouse/infra/jakartamail/server.p12
openssl pkcs12 -in "$key" -passin pass:test-only -nodes -out "$work/etc/server.pem" 2>/dev/null
chmod 600 "$work/etc/server.pem"

cat >"$work/etc/main.cf" <<EOF
compatibility_level = 3.6
queue_directory = $work/spool
data_directory = $work/data
maillog_file = $work/mail.log
maillog_file_prefixes = $work
myhostname = mail.plant.test
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
virtual_mailbox_domains = plant.test
virtual_mailbox_base = $work/mail
virtual_mailbox_maps = static:box/
virtual_minimum_uid = 1
virtual_uid_maps = static:$(id -u mail)
virtual_gid_maps = static:$(id -g mail)
smtpd_tls_chain_files = $work/etc/server.pem
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth
smtpd_sasl_auth_enable = yes
smtpd_helo_required = yes
smtpd_helo_restrictions = reject_invalid_helo_hostname, reject_non_fqdn_helo_hostname
smtpd_recipient_restrictions = permit_sasl_authenticated, reject
smtpd_relay_restrictions = permit_sasl_authenticated, reject
EOF
cat >"$work/etc/master.cf" <<'EOF'
127.0.0.1:2525 inet n - n - - smtpd -o smtpd_tls_security_level=none
127.0.0.1:2587 inet n - n - - smtpd -o smtpd_tls_security_level=encrypt
127.0.0.1:2465 inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
cleanup   unix n - n - 0 cleanup
qmgr      unix n - n 300 1 qmgr
tlsmgr    unix - - n 1000? 1 tlsmgr
rewrite   unix - - n - - trivial-rewrite
bounce    unix - - n - 0 bounce
defer     unix - - n - 0 bounce
trace     unix - - n - 0 bounce
proxymap  unix - - n - - proxymap
anvil     unix - - n - 1 anvil
error     unix - - n - - error
retry     unix - - n - - error
virtual   unix - n n - - virtual
postlog   unix-dgram n - n - 1 postlogd
EOF
cat >"$work/dovecot.conf" <<EOF
protocols =
base_dir = $work/dovecot
log_path = $work/dovecot.log
ssl = no
auth_mechanisms = plain login
passdb {
  driver = passwd-file
  args = scheme=PLAIN $work/users
}
userdb {
  driver = static
  args = uid=mail gid=mail home=$work/mail
}
service auth {
  unix_listener $work/spool/private/auth {
    mode = 0660
    user = postfix
  }
}
EOF
echo "station.ps-04:{PLAIN}$GATEHOUSE_MAIL_PASSWORD" >"$work/users"
chown dovecot "$work/users"
chmod 600 "$work/users"

postfix -c "$work/etc" start
dovecot -c "$work/dovecot.conf"

mvn -q -B "$@" test -Dtest=RealMailServerCheck -Dincluded.groups=bench -Dexcluded.groups= -Djacoco.skip

postconf -c "$work/etc" -h mail_version | sed 's/^/Postfix /'
grep -E 'sasl_method|status=' "$work/mail.log" | sed -E 's/^.*(postfix)/\1/'
python3 src/bench/real-mail-server.py "$work/mail/box/new" 6
