#!/bin/bash
# hc begin file… : remember files before own edit;  hc commit "msg" file… : commit own edits only
cd /work/main
cmd=$1; shift
if [ $cmd = begin ]; then for f in "$@"; do mkdir -p /tmp/hc/b/$(dirname $f); cp $f /tmp/hc/b/$f; done; exit; fi
msg=$1; shift
for try in 1 2 3 4 5; do
  base=$(git rev-parse HEAD)
  export GIT_INDEX_FILE=/tmp/hc/index
  rm -f $GIT_INDEX_FILE; git read-tree $base
  ok=1; : > /tmp/hc/list
  for f in "$@"; do
    if [ -e /tmp/hc/b/$f ]; then
      git show $base:$f > /tmp/hc/head 2>/dev/null || : > /tmp/hc/head
      diff -u /tmp/hc/b/$f $f > /tmp/hc/patch
      patch -s /tmp/hc/head < /tmp/hc/patch || { echo "patch failed: $f"; ok=0; break; }
      blob=$(git hash-object -w --path $f /tmp/hc/head)
    elif [ -e $f ]; then blob=$(git hash-object -w $f)
    else git update-index --force-remove $f; echo "0 $f" >> /tmp/hc/list; continue; fi
    git update-index --add --cacheinfo 100644,$blob,$f
    echo "$blob $f" >> /tmp/hc/list
  done
  [ $ok = 1 ] || exit 1
  tree=$(git write-tree); commit=$(git commit-tree $tree -p $base -m "$msg")
  unset GIT_INDEX_FILE
  if git update-ref HEAD $commit $base; then
    while read blob f; do
      if [ $blob = 0 ]; then git update-index --force-remove $f; else git update-index --add --cacheinfo 100644,$blob,$f; fi; rm -f /tmp/hc/b/$f; done < /tmp/hc/list
    git log --oneline -1; exit 0
  fi
done
exit 1
