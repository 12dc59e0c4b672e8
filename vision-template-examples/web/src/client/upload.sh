#!/usr/bin/env bash
# Uploads a filled national template, waits until it is read, and stores it if it has no errors.
#   upload.sh ADDRESS TOKEN FILE.xlsx
# Exit status: 0 stored, 1 refused (the issues are printed), 2 the request failed.
set -euo pipefail
address=$1 token=$2 file=$3
api=$address/api/v1

call() { # call METHOD PATH [curl's options]: prints the body, then the status
  curl --silent --show-error --request "$1" "$api$2" --write-out '\n%{http_code}' \
    --header "Authorization: Bearer $token" --header 'Accept-Language: en' "${@:3}"
}
field() { # field NAME: the first text value of that name in the JSON on stdin
  grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4
}

# The same file is the same upload, however often this is repeated.
key=$(sha256sum "$file" | cut -d ' ' -f 1)
answer=$(call POST /uploads --form "file=@$file" --form template=NATIONAL --header "Idempotency-Key: $key")
if [ "${answer##*$'\n'}" != 202 ]; then
  echo "$answer" >&2
  exit 2
fi
id=$(field id <<<"$answer")

for _ in $(seq 300); do
  answer=$(call GET "/uploads/$id")
  state=$(field state <<<"$answer")
  [ "$state" = READING ] || break
  sleep 0.2
done
echo "$state $(grep -o '"counts":{[^}]*}' <<<"$answer" | head -n 1)"
if [ "$state" != REVIEW ] || ! grep -q '"errors":0' <<<"$answer"; then
  grep -oE '"message":"([^"\\]|\\.)*"' <<<"$answer" | head -n 20 >&2
  exit 1
fi

digest=$(field digest <<<"$answer")
questions=$(grep -o '"questions":\[[^]]*\]' <<<"$answer" | cut -d ':' -f 2)
answer=$(call POST "/uploads/$id/store" --header 'Content-Type: application/json' \
  --data "{\"digest\":\"$digest\",\"answered\":$questions,\"withoutErrors\":false}")
echo "$(field state <<<"$answer") $(grep -o '"counts":{[^}]*}' <<<"$answer")"
[ "${answer##*$'\n'}" = 200 ]
