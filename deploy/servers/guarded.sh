#!/bin/sh
# Runs a server in this process; a watcher beside it ends the server when the process that asked for it is gone,
# however that one died: guarded.sh <executable> [arguments]
sh -c '
  while kill -0 "$1" && kill -0 "$2"; do sleep 1; done
  kill -TERM "$1" && sleep 3 && kill -KILL "$1"
' homeward-watcher "$$" "$PPID" </dev/null >/dev/null 2>&1 &
exec "$@"
