#!/bin/sh
# Runs a server in this process; a watcher beside it ends the server when the process that asked for it is gone,
# however that one died: guarded.sh <executable> [arguments]
server=$$
asker=$PPID
(
  while kill -0 "$asker" && kill -0 "$server"; do sleep 1; done
  kill -TERM "$server" && sleep 3 && kill -KILL "$server"
) </dev/null >/dev/null 2>&1 &
exec "$@"
