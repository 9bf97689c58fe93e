# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh disable=SC2154,SC2034
# The launcher's build. Sourced by ./yugma, which defines root, build, say, die, JDK, JDK_RELEASE and the flags.
#
# A stage is .build/stages/DIGEST: lib/ with every jar, and the caches of loaded classes made from exactly these jars
# (a cache runs the classes it was made from even when the jars at its paths have changed, so a stage is never
# overwritten). .build/current names the stage in use and is replaced by a rename, so that a running Yugma keeps its own.

download_mb=55
keep_stages=3

build_stage() {
  mkdir -p "$build/stages" 2> /dev/null || :
  [ -w "$build/stages" ] || die 7 "cannot write to $build: make the folder writable, a build goes there."
  # In a subshell, so that its traps end with it.
  (build_locked) || exit $?
}

build_locked() {
  take_lock
  trap 'leave' EXIT
  trap 'exit 130' INT
  trap 'exit 143' HUP TERM
  # Whoever waited for the lock may find the work done.
  if current; then return; fi
  new=$build/new.$$
  rm -rf "$new"
  mkdir "$new"
  log=$build/build.log
  : > "$new/began"
  run_maven
  make_stage
}

leave() {
  [ -z "${ticker:-}" ] || kill "$ticker" 2> /dev/null || :
  rm -rf "$build/new.$$"
  rm -f "$build/lock"
}

# The lock is a symbolic link to its owner's process number: made and filled in one step. It only saves work; two builds
# at once would do no harm, since each has its own folder and the switch is one rename.
take_lock() {
  waited=0
  until ln -s "pid-$$" "$build/lock" 2> /dev/null; do
    if ! owner=$(readlink "$build/lock"); then
      # Released this moment, or the folder takes no links.
      waited=$((waited + 1))
      [ "$waited" -lt 100 ] || die 7 "cannot make a symbolic link in $build: it needs a file system that has them."
      continue
    fi
    if ! kill -0 "${owner#pid-}" 2> /dev/null || [ "$waited" -ge 600 ]; then
      rm -f "$build/lock"
      continue
    fi
    [ "$waited" -gt 0 ] || say "another yugma is building (process ${owner#pid-}), waiting for it."
    sleep 1
    waited=$((waited + 1))
  done
}

run_maven() {
  command -v mvn > /dev/null || die 7 "needs Maven 3.8 or newer for its first build and found no mvn: install it, such as with 'apt install maven' or 'brew install maven'."
  if [ -f "$build/current" ]; then
    say "something changed, building again."
  else
    say "first build: Maven fetches what it does not have yet (up to $download_mb MB, once), then compiles; about half a minute."
  fi
  tick &
  ticker=$!
  failed=0
  # Half the processor time of a build this short would go to the optimising compiler.
  (cd "$root" && JAVA_HOME=$JDK MAVEN_OPTS="-XX:TieredStopAtLevel=1 ${MAVEN_OPTS:-}" \
    exec mvn -B -C "-Dlean=$new" -pl cli -am package) > "$log" 2>&1 < /dev/null || failed=$?
  kill "$ticker" 2> /dev/null || :
  ticker=''
  [ ! -t 2 ] || printf '\r\033[K' >&2
  [ "$failed" -eq 0 ] || explain_failure
}

megabytes() {
  LC_ALL=C awk '/Downloaded from/ && match($0, /\([0-9.]+ [kM]?B at/) {
      split(substr($0, RSTART + 1, RLENGTH), part, " ")
      sum += part[1] * (part[2] == "MB" ? 1e6 : part[2] == "kB" ? 1e3 : 1)
    } END { printf "%.1f", sum / 1e6 }' "$log"
}

# Says that the build is alive: on a terminal each second in one line, elsewhere a line every ten seconds.
tick() {
  trap - EXIT
  trap 'exit 0' TERM
  seconds=0
  while kill -0 $$ 2> /dev/null; do
    sleep 1
    seconds=$((seconds + 1))
    if [ -t 2 ]; then
      printf '\r\033[Kyugma: building, %s s, %s MB fetched' "$seconds" "$(megabytes)" >&2
    elif [ $((seconds % 10)) -eq 0 ]; then
      say "building, $seconds s, $(megabytes) MB fetched"
    fi
  done
}

explain_failure() {
  maven=$(JAVA_HOME=$JDK mvn -v 2> /dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  case $maven in
    [012].* | 3.[0-7] | 3.[0-7].*) die 7 "needs Maven 3.8 or newer and found $maven: install a newer one." ;;
  esac
  if grep -qE 'Could not transfer|Unknown host|UnknownHost|Connection refused|Connect timed out|Network is unreachable|in offline mode' "$log"; then
    die 7 "Maven could not fetch what it needs: connect to the network, or set its proxy or mirror in ~/.m2/settings.xml. Log: $log"
  fi
  grep -E '^\[ERROR\]' "$log" | grep -vE 'Re-run Maven|re-run Maven|For more information|\[Help 1\]|^\[ERROR\] *$' | head -n 12 >&2 || :
  die 1 "the build failed (Maven ended with $failed). Log: $log"
}

sha256() {
  if command -v sha256sum > /dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi
}

make_stage() {
  digest=$( (cd "$new/cli/lib" && LC_ALL=C && sha256 ./*.jar && cat "$root/yugma" "$root/cli/launcher/build.sh" && echo "$JDK $JDK_RELEASE") | sha256)
  digest=$(printf '%.16s' "$digest")
  if [ ! -d "$build/stages/$digest" ]; then
    mkdir "$new/stage"
    mv "$new/cli/lib" "$new/stage/lib"
    mv "$new/stage" "$build/stages/$digest"
  fi
  make_caches "$build/stages/$digest"
  touch "$build/stages/$digest"
  printf '%s\n%s\n' "$digest" "$JDK $JDK_RELEASE" > "$new/current"
  touch -r "$new/began" "$new/current"
  mv -f "$new/current" "$build/current"
  say "built, $(megabytes) MB fetched."
  prune
}

# Each cache is made by one command run for its classes, both at once; without one the start is slower, nothing else.
make_caches() {
  mkdir "$new/run"
  train "$1" quick "$quick_flags" --help &
  quick=$!
  train "$1" compute "$compute_flags" run two-banks --set run.sim_time=500ms --out "$new/run/two-banks" &
  wait "$quick" "$!" || :
}

train() {
  to=$1 name=$2 flags=$3
  shift 3
  trap - EXIT
  [ ! -f "$to/$name.aot" ] || return 0
  set -f
  # shellcheck disable=SC2086
  (cd "$new/run" && "$JDK/bin/java" $flags "-XX:AOTCacheOutput=$new/$name.aot" -jar "$to/lib/yugma.jar" "$@") \
    > "$new/$name.log" 2>&1 < /dev/null || :
  [ ! -f "$new/$name.aot" ] || mv "$new/$name.aot" "$to/$name.aot"
}

# Keeps the newest stages whole. An older one may still be running: it keeps its jars for a day, not its caches,
# which a running Java holds open.
prune() {
  # Stage names are hexadecimal digits.
  # shellcheck disable=SC2012
  ls -t "$build/stages" | tail -n "+$((keep_stages + 1))" | while IFS= read -r old; do
    rm -f "$build/stages/$old/quick.aot" "$build/stages/$old/compute.aot"
    find "$build/stages/$old" -prune -mtime +0 -exec rm -rf {} +
  done
  find "$build"/new.* -prune -mtime +0 -exec rm -rf {} + 2> /dev/null || :
}
