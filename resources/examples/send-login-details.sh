#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Sends a user's login details through the mail server that is in effect for a client of the system.
#
#   CLIENT=north ADDRESS=ann@example.org NAME='Ann Müller' LOGIN=ann \
#   URL=https://system.example.org LINK=https://system.example.org/start/8f3a \
#       resources/examples/send-login-details.sh
#
# CLIENT may be empty or missing: then the system itself sends. The values come from the environment,
# where other users cannot read them as they can read arguments. LINK had better work once and expire
# soon: mail is read by more than its receiver.
#
# To try it out: MAILROOMCTL names the program, MAILROOM_SETTINGS an INI file for --settings, and
# TEMPLATE another text.
#
# Exit codes: 0 accepted by the server; 75 try again later, as a queue or cron would; 66 no template;
# otherwise what mailroomctl said (sysexits.h), after a line on standard error on who has to act.
set -u

template=${TEMPLATE:-$(dirname "$0")/login-details.eml.in}
line_end='
'
carriage_return=$(printf '\r')

# A value with a line end in it could add header fields of its own, a Bcc for example. So carriage
# returns and line feeds are taken out of every value, whatever it is for.
one_line() {
    cleaned=$(printf '%s' "$2" | LC_ALL=C tr -d '\r\n')
    case $2 in
    *"$line_end"* | *"$carriage_return"*)
        printf 'send-login-details: took line ends out of %s\n' "$1" >&2 ;;
    esac
    printf '%s' "$cleaned"
}

# Replaces every @WORD@ of the template. A value is put in as it is: one that itself reads @LINK@
# stays so. Subject and To stay ASCII, the one by the template and the other by the check below, so
# that nothing has to be encoded as RFC 2047 asks for; names of people belong into the text, which
# is UTF-8.
fill_in() {
    ADDRESS=$address NAME=$name LOGIN=$login URL=$url LINK=$link LC_ALL=C awk '
        {
            rest = $0
            line = ""
            while (match(rest, /@[A-Z]+@/)) {
                word = substr(rest, RSTART + 1, RLENGTH - 2)
                known = index(" ADDRESS NAME LOGIN URL LINK ", " " word " ")
                value = known ? ENVIRON[word] : substr(rest, RSTART, RLENGTH)
                line = line substr(rest, 1, RSTART - 1) value
                rest = substr(rest, RSTART + RLENGTH)
            }
            print line rest
        }' "$template"
}

address=$(one_line ADDRESS "${ADDRESS-}")
name=$(one_line NAME "${NAME-}")
login=$(one_line LOGIN "${LOGIN-}")
url=$(one_line URL "${URL-}")
link=$(one_line LINK "${LINK-}")

# One bare address: no second recipient, no name, no comment, and ASCII (RFC 5322).
atom="[A-Za-z0-9.!#\$%&'*+/=?^_\`{|}~-]"
if ! printf '%s\n' "$address" | LC_ALL=C grep -Eqx -e "$atom+@[A-Za-z0-9.-]+"; then
    printf 'send-login-details: ADDRESS must be one bare address in ASCII\n' >&2
    exit 65
fi

if ! message=$(fill_in); then
    printf 'send-login-details: the text %s cannot be read\n' "$template" >&2
    exit 66
fi

# -t: the recipient stands in To; -i: a line with a lone dot is text like any other.
set -- send -t -i
[ -z "${CLIENT-}" ] || set -- --client "$CLIENT" "$@"
[ -z "${MAILROOM_SETTINGS-}" ] || set -- --settings "$MAILROOM_SETTINGS" "$@"
printf '%s\n' "$message" | "${MAILROOMCTL:-mailroomctl}" "$@"
code=$?

case $code in
0) ;;
75)
    printf 'send-login-details: not sent for now; try again later\n' >&2 ;;
65 | 67)
    printf 'send-login-details: not sent: correct the address %s\n' "$address" >&2 ;;
69 | 78)
    printf 'send-login-details: not sent: tell the administrator that nothing can be sent' >&2
    printf ' (mailroomctl status%s)\n' "${CLIENT:+ --client $CLIENT}" >&2 ;;
68 | 76 | 77)
    printf 'send-login-details: not sent: tell the administrator to test the mail server' >&2
    printf ' (mailroomctl check%s)\n' "${CLIENT:+ --client $CLIENT}" >&2 ;;
127)
    printf 'send-login-details: not sent: mailroomctl is not installed\n' >&2 ;;
*)
    printf 'send-login-details: not sent: mailroomctl ended with exit code %s\n' "$code" >&2 ;;
esac
exit "$code"
