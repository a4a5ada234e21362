#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Real mail server for tests: Postfix + Dovecot (as its SASL server) on loopback high ports.
#
#   postfix-dovecot.sh start DIR     writes DIR/env (ports, paths, accounts) and returns when the ports answer
#   postfix-dovecot.sh stop DIR
#   postfix-dovecot.sh status DIR    exit 0 while it runs
#   postfix-dovecot.sh wait-mail DIR USER N [SECONDS]   waits until USER has N messages, prints their paths
#   postfix-dovecot.sh clear DIR     deletes all delivered messages
#
# Run as root (both daemons drop to their own users). Needs the packages postfix, dovecot-core, openssl.
# Touches nothing outside DIR: no system service, no /etc, no /var. No message leaves the machine: every
# recipient that is not in the list below is refused, and every other transport is an error.
# RIG_BASE_PORT (default: a free block is looked for from 21000 on) sets the first of 23 consecutive ports.
set -euo pipefail
PATH=/usr/sbin:/usr/bin:/sbin:/bin
say() { echo "postfix-dovecot: $*" >&2; }
die() { say "$*"; exit 1; }
[ $# -ge 2 ] || { sed -n '2,14p' "$0" >&2; exit 64; }
cmd=$1
case $cmd in
  start) mkdir -p "$2" ;;
  *) [ -d "$2" ] || { [ "$cmd" = stop ] && exit 0; die "no such directory: $2"; } ;;
esac
DIR=$(cd "$2" && pwd -P)
POSTFIX_PID=$DIR/queue/pid/master.pid
DOVECOT_PID=$DIR/run/master.pid

alive() { # PIDFILE: prints the pid when that process is alive (a zombie that nobody reaps yet is not)
  local pid
  [ -s "$1" ] || return 1
  pid=$(tr -dc 0-9 < "$1")
  [ -n "$pid" ] && grep -q '^State:[[:space:]]*[^ZX[:space:]]' "/proc/$pid/status" 2>/dev/null && echo "$pid"
}

port_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

pick_ports() {
  local base=${RIG_BASE_PORT:-} i ok
  if [ -n "$base" ]; then BASE=$base; return; fi
  for base in $(seq 21000 30 23970 | shuf); do
    ok=1; for i in $(seq 0 22); do port_free $((base + i)) || { ok=0; break; }; done
    [ $ok = 1 ] && { BASE=$base; return; }
  done
  die "no free block of ports"
}

make_certs() { # test CA, a good certificate for localhost and four bad ones
  local t=$DIR/tls
  [ -s "$t/server.pem" ] && return
  mkdir -p "$t"; cd "$t"
  cat > ca.cnf <<X
[req]
distinguished_name = dn
prompt = no
x509_extensions = v3_ca
[dn]
CN = Mailroom rig test CA
[v3_ca]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[ca]
default_ca = rig
[rig]
database = index.txt
serial = serial
new_certs_dir = .
default_md = sha256
policy = any
unique_subject = no
copy_extensions = none
[any]
commonName = supplied
[good]
basicConstraints = CA:FALSE
keyUsage = digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = DNS:localhost, DNS:mail.rig.test, IP:127.0.0.1, IP:::1
[wronghost]
basicConstraints = CA:FALSE
extendedKeyUsage = serverAuth
subjectAltName = DNS:other.rig.test
X
  : > index.txt; echo 1000 > serial
  openssl ecparam -name prime256v1 -genkey -noout -out ca.key
  openssl req -x509 -new -key ca.key -config ca.cnf -days 3650 -out ca.pem
  local spec name cn ext from to
  # cnonly: the name is only in the subject while the alternative names say another: Qt 6.4 takes it, OpenSSL does not
  for spec in "server localhost good -2d +3650d" "expired localhost good -30d -1d" \
              "wronghost other.rig.test wronghost -2d +3650d" "cnonly localhost wronghost -2d +3650d"; do
    read -r name cn ext from to <<< "$spec"
    openssl ecparam -name prime256v1 -genkey -noout -out "$name.key"
    openssl req -new -key "$name.key" -subj "/CN=$cn" -out "$name.csr"
    openssl ca -batch -notext -config ca.cnf -extensions "$ext" -keyfile ca.key -cert ca.pem -in "$name.csr" -out "$name.crt" \
      -startdate "$(date -u -d "${from/d/ days}" +%Y%m%d%H%M%SZ)" -enddate "$(date -u -d "${to/d/ days}" +%Y%m%d%H%M%SZ)" 2>/dev/null
    cat "$name.key" "$name.crt" ca.pem > "$name.pem"
  done
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=localhost \
    -addext "subjectAltName=DNS:localhost" -days 3650 -keyout self.key -out self.crt 2>/dev/null
  cat self.key self.crt > selfsigned.pem
  chmod 600 ./*.key ./*.pem; chmod 644 ca.pem ./*.crt
  cd "$DIR"
}

write_dovecot() {
  mkdir -p "$DIR/run"
  # user:password. The scheme is PLAIN so that CRAM-MD5 and SCRAM can be computed from it.
  cat > "$DIR/users" <<'X'
alice@rig.test:{PLAIN}wonderland
bob@rig.test:{PLAIN}pass word "quoted" \ back
yamada@rig.test:{PLAIN}秘密のパスワード
X
  chown root:dovecot "$DIR/users"; chmod 640 "$DIR/users"
  cat > "$DIR/dovecot.conf" <<X
base_dir = $DIR/run
state_dir = $DIR/run
instance_name = rig-$BASE
protocols =
log_path = $DIR/log/dovecot.log
auth_verbose = yes
auth_mechanisms = plain login cram-md5 scram-sha-1 scram-sha-256
auth_username_format = %Lu
# no slow answers in tests
auth_failure_delay = 0
ssl = no
disable_plaintext_auth = no
passdb {
  driver = passwd-file
  args = username_format=%u $DIR/users
}
userdb {
  driver = static
  args = uid=65534 gid=65534 home=$DIR/mail/%u
}
service auth {
  unix_listener $DIR/queue/private/auth {
    mode = 0660
    user = postfix
    group = postfix
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  unix_listener stats-writer {
    mode = 0
  }
}
X
}

write_postfix() {
  mkdir -p "$DIR/etc" "$DIR/data" "$DIR/queue" "$DIR/mail"
  chown postfix: "$DIR/data"; chown 65534:65534 "$DIR/mail"
  cat > "$DIR/etc/mailboxes" <<'X'
alice@rig.test          alice/
bob@rig.test            bob/
yamada@rig.test         yamada/
support@rig.test        support/
postmaster@rig.test     postmaster/
山田太郎@株式.会社       yamada-utf8/
山田太郎@xn--w0tp6r.xn--6oq404h  yamada-utf8/
info@株式.会社           info-idn/
info@xn--w0tp6r.xn--6oq404h      info-idn/
X
  # who may use which envelope sender once logged in
  cat > "$DIR/etc/sender_logins" <<'X'
alice@rig.test          alice@rig.test
support@rig.test        alice@rig.test
bob@rig.test            bob@rig.test
yamada@rig.test         yamada@rig.test
山田太郎@株式.会社       yamada@rig.test
山田太郎@xn--w0tp6r.xn--6oq404h  yamada@rig.test
X
  cat > "$DIR/etc/rcpt_special" <<'X'
full@rig.test           452 4.2.2 mailbox full
greylisted@rig.test     450 4.7.1 greylisted, come back later
blocked@rig.test        550 5.7.1 blocked by policy
X
  cat > "$DIR/etc/main.cf" <<X
compatibility_level = 3.6
queue_directory = $DIR/queue
data_directory = $DIR/data
command_directory = $(postconf -dh command_directory)
daemon_directory = $DAEMONS
mail_owner = postfix
setgid_group = postdrop
maillog_file = $DIR/log/maillog
maillog_file_prefixes = $DIR/log
syslog_name = rig-$BASE
import_environment = MAIL_CONFIG MAIL_DEBUG MAIL_LOGTAG TZ LANG=C
myhostname = mail.rig.test
mydomain = rig.test
myorigin = rig.test
mydestination =
mynetworks = 127.0.0.0/8 [::1]/128
inet_interfaces = all
inet_protocols = all
smtpd_banner = \$myhostname ESMTP rig
smtputf8_enable = yes
message_size_limit = 1048576
biff = no
append_dot_mydomain = no
local_transport = error:5.1.1 no local users
default_transport = error:5.7.1 this rig sends nothing out
relay_transport = error:5.7.1 this rig sends nothing out
virtual_transport = virtual
virtual_mailbox_domains = rig.test, 株式.会社, xn--w0tp6r.xn--6oq404h
virtual_mailbox_maps = texthash:$DIR/etc/mailboxes
virtual_mailbox_base = $DIR/mail
virtual_minimum_uid = 1
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
virtual_alias_maps =
alias_maps =
alias_database =
# nothing waits for a name server or for a slow client
smtpd_peername_lookup = no
disable_dns_lookups = yes
smtpd_error_sleep_time = 0
smtpd_soft_error_limit = 1000
smtpd_hard_error_limit = 1000
smtpd_client_connection_count_limit = 0
smtpd_delay_reject = yes
notify_classes =
# who may send what: only to our own mailboxes, also after a login
smtpd_helo_required = yes
smtpd_relay_restrictions = reject_unauth_destination
smtpd_recipient_restrictions = reject_unauth_destination, check_recipient_access texthash:$DIR/etc/rcpt_special
smtpd_reject_unlisted_recipient = yes
smtpd_sender_login_maps = texthash:$DIR/etc/sender_logins
# TLS
smtpd_tls_chain_files = $DIR/tls/server.pem
smtpd_tls_received_header = yes
smtpd_tls_mandatory_protocols = >=TLSv1.2
smtpd_tls_protocols = >=TLSv1.2
smtpd_tls_session_cache_database =
# SASL
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth
smtpd_sasl_local_domain =
smtpd_sasl_authenticated_header = yes
X
  local sub="-o smtpd_sasl_auth_enable=yes -o smtpd_tls_auth_only=yes
    -o smtpd_sender_restrictions=reject_sender_login_mismatch
    -o smtpd_recipient_restrictions=reject_unauth_destination,check_recipient_access,texthash:$DIR/etc/rcpt_special,permit_sasl_authenticated,reject
    -o smtpd_client_restrictions=permit_sasl_authenticated,reject"
  {
    local h
    for h in 127.0.0.1 '[::1]'; do
      # plain: no TLS, no login needed (an internal relay)
      echo "$h:$((BASE + 0)) inet n - n - - smtpd -o smtpd_tls_security_level=none"
      # submission: STARTTLS needed, login needed
      echo "$h:$((BASE + 1)) inet n - n - - smtpd -o smtpd_tls_security_level=encrypt $sub"
      # submissions: TLS from the first byte, login needed
      echo "$h:$((BASE + 2)) inet n - n - - smtpd -o smtpd_tls_wrappermode=yes -o smtpd_tls_security_level=encrypt $sub"
      # login in the clear (no TLS at all), as old servers offer it
      echo "$h:$((BASE + 3)) inet n - n - - smtpd $sub -o smtpd_tls_security_level=none -o smtpd_tls_auth_only=no"
      # bad certificates, TLS from the first byte
      echo "$h:$((BASE + 4)) inet n - n - - smtpd -o smtpd_tls_wrappermode=yes -o smtpd_tls_chain_files=$DIR/tls/expired.pem $sub"
      echo "$h:$((BASE + 5)) inet n - n - - smtpd -o smtpd_tls_wrappermode=yes -o smtpd_tls_chain_files=$DIR/tls/wronghost.pem $sub"
      echo "$h:$((BASE + 6)) inet n - n - - smtpd -o smtpd_tls_wrappermode=yes -o smtpd_tls_chain_files=$DIR/tls/selfsigned.pem $sub"
      # submission without SMTPUTF8
      echo "$h:$((BASE + 7)) inet n - n - - smtpd -o smtpd_tls_security_level=encrypt -o smtputf8_enable=no $sub"
      echo "$h:$((BASE + 8)) inet n - n - - smtpd -o smtpd_tls_wrappermode=yes -o smtpd_tls_chain_files=$DIR/tls/cnonly.pem $sub"
      # encryption without login
      echo "$h:$((BASE + 9)) inet n - n - - smtpd -o smtpd_tls_security_level=encrypt"
      echo "$h:$((BASE + 10)) inet n - n - - smtpd -o smtpd_tls_wrappermode=yes"
      # one mechanism only, in each mode of encryption
      local mechanism number=11
      for mechanism in PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256; do
        local only="-o smtpd_sasl_mechanism_filter=$mechanism"
        echo "$h:$((BASE + number)) inet n - n - - smtpd $sub $only -o smtpd_tls_security_level=none -o smtpd_tls_auth_only=no"
        echo "$h:$((BASE + number + 1)) inet n - n - - smtpd $sub $only -o smtpd_tls_security_level=encrypt"
        echo "$h:$((BASE + number + 2)) inet n - n - - smtpd $sub $only -o smtpd_tls_wrappermode=yes"
        number=$((number + 3))
      done
    done
    cat <<'X'
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 300 1 qmgr
tlsmgr    unix  - - n 1000? 1 tlsmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
verify    unix  - - n - 1 verify
flush     unix  n - n 1000? 0 flush
proxymap  unix  - - n - - proxymap
proxywrite unix - - n - 1 proxymap
error     unix  - - n - - error
retry     unix  - - n - - error
discard   unix  - - n - - discard
virtual   unix  - n n - - virtual
anvil     unix  - - n - 1 anvil
scache    unix  - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
X
  } > "$DIR/etc/master.cf"
}

write_env() {
  cat > "$DIR/env" <<X
RIG_DIR='$DIR'
RIG_HOST=localhost
RIG_PORT_PLAIN=$((BASE + 0))
RIG_PORT_STARTTLS=$((BASE + 1))
RIG_PORT_TLS=$((BASE + 2))
RIG_PORT_CLEAR_AUTH=$((BASE + 3))
RIG_PORT_TLS_EXPIRED=$((BASE + 4))
RIG_PORT_TLS_WRONGHOST=$((BASE + 5))
RIG_PORT_TLS_SELFSIGNED=$((BASE + 6))
RIG_PORT_NO_SMTPUTF8=$((BASE + 7))
RIG_PORT_TLS_CNONLY=$((BASE + 8))
RIG_PORT_STARTTLS_NO_LOGIN=$((BASE + 9))
RIG_PORT_TLS_NO_LOGIN=$((BASE + 10))
# from here on: PLAIN, LOGIN, CRAM-MD5, SCRAM-SHA-256, each in clear, with STARTTLS, with TLS
RIG_PORT_MECHANISMS=$((BASE + 11))
RIG_CA='$DIR/tls/ca.pem'
RIG_MAIL='$DIR/mail'
RIG_USER=alice@rig.test
RIG_PASSWORD=wonderland
X
}

start() {
  [ "$(id -u)" = 0 ] || die "must run as root"
  DAEMONS=$(postconf -dh daemon_directory 2>/dev/null) || die "package postfix is missing"
  command -v dovecot >/dev/null || die "package dovecot-core is missing"
  ! alive "$POSTFIX_PID" >/dev/null || die "already running in $DIR"
  # a Unix socket's path has at most 107 bytes
  [ ${#DIR} -le 70 ] || die "DIR is too long for Unix sockets (more than 70 characters): $DIR"
  chmod 711 "$DIR"
  setpriv --reuid=postfix --regid=postfix --clear-groups test -x "$DIR" || die "user postfix cannot enter $DIR: a folder above it is closed"
  mkdir -p "$DIR/log" "$DIR/queue"
  pick_ports; make_certs; write_postfix; write_dovecot
  # creates the queue's folders with the right owners; takes 1-2 s, so not again on a restart
  if [ ! -d "$DIR/queue/private" ]; then
    postfix -c "$DIR/etc" check >> "$DIR/log/start.log" 2>&1 || { cat "$DIR/log/start.log" >&2; die "postfix check failed"; }
  fi
  # a pid file of a process that has ended, but was not reaped yet, would make dovecot refuse to start
  alive "$DOVECOT_PID" >/dev/null || rm -f "$DOVECOT_PID"
  # -F: its own way into the background was seen to take 2 s where orphans are reaped late
  rm -f "$DIR/queue/private/auth"
  setsid dovecot -F -c "$DIR/dovecot.conf" >> "$DIR/log/start.log" 2>&1 < /dev/null &
  # 'postfix start' would run the same check again and sleep; -w: returns when the master is ready
  (cd "$DIR/queue" && MAIL_CONFIG="$DIR/etc" "$DAEMONS/master" -w) >> "$DIR/log/start.log" 2>&1 ||
    { cat "$DIR/log/start.log" >&2; stop; die "postfix did not start"; }
  write_env
  local i
  for i in $(seq 100); do
    if [ -S "$DIR/queue/private/auth" ] && alive "$POSTFIX_PID" >/dev/null && ! port_free "$BASE" && ! port_free $((BASE + 7)); then return 0; fi
    sleep 0.05
  done
  tail -20 "$DIR/log/"* >&2; stop; die "the servers do not answer"
}

stop() {
  local pid f i
  for f in "$POSTFIX_PID" "$DOVECOT_PID"; do
    pid=$(alive "$f") || continue
    kill -TERM "$pid" 2>/dev/null || true
  done
  for i in $(seq 60); do
    alive "$POSTFIX_PID" >/dev/null || alive "$DOVECOT_PID" >/dev/null || return 0
    sleep 0.05
  done
  for f in "$POSTFIX_PID" "$DOVECOT_PID"; do
    if pid=$(alive "$f"); then kill -KILL "$pid" 2>/dev/null || true; fi
  done
}

messages() { find "$DIR/mail/$1/new" "$DIR/mail/$1/cur" -type f 2>/dev/null | sort; }

case $cmd in
  start) start ;;
  stop) stop ;;
  status) alive "$POSTFIX_PID" >/dev/null && alive "$DOVECOT_PID" >/dev/null ;;
  clear) rm -rf "$DIR"/mail/* ;;
  wait-mail)
    [ $# -ge 4 ] || die "usage: wait-mail DIR USER N [SECONDS]"
    n=$(( ${5:-10} * 20 ))
    while :; do
      [ "$(messages "$3" | wc -l)" -ge "$4" ] && { messages "$3"; exit 0; }
      n=$((n - 1)); [ $n -gt 0 ] || { say "$3 has $(messages "$3" | wc -l) of $4 messages"; exit 1; }
      sleep 0.05
    done ;;
  *) die "unknown command: $cmd" ;;
esac
