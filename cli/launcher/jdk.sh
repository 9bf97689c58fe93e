# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh disable=SC2034
# Finds a JDK 25 or newer that has a compiler. Sourced by the launcher and by .ci/run; starts no process but readlink.
#
# find_jdk sets
#   JDK           its home
#   JDK_RELEASE   its full version, such as 25.0.3+9-LTS
#   JDK_VECTOR    yes if it carries the incubating Vector API, else no
# and fails when there is none. What the environment names comes first; among installed ones the oldest that
# serves is taken, because that is the one Yugma is tested with.

JDK_LEAST=25

# Reads HOME/release; fails unless HOME is a JDK that serves.
jdk_read() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  jdk_major='' jdk_release='' jdk_vector=no
  while IFS= read -r jdk_line || [ -n "$jdk_line" ]; do
    jdk_value=${jdk_line#*=} jdk_value=${jdk_value#\"} jdk_value=${jdk_value%\"}
    case $jdk_line in
      JAVA_VERSION=*) jdk_major=${jdk_value%%[!0-9]*} jdk_release=${jdk_release:-$jdk_value} ;;
      JAVA_RUNTIME_VERSION=*) jdk_release=$jdk_value ;;
      MODULES=*jdk.incubator.vector*) jdk_vector=yes ;;
    esac
  done < "$1/release"
  [ "${jdk_major:-0}" -ge "$JDK_LEAST" ]
}

jdk_take() {
  JDK=$1 JDK_RELEASE=$jdk_release JDK_VECTOR=$jdk_vector
}

# The home that the java on PATH belongs to, through its symbolic links.
jdk_of_path() {
  jdk_java=$(command -v java) || return 1
  while [ -L "$jdk_java" ]; do
    jdk_link=$(readlink "$jdk_java") || return 1
    case $jdk_link in
      /*) jdk_java=$jdk_link ;;
      *) jdk_java=${jdk_java%/*}/$jdk_link ;;
    esac
  done
  JDK=${jdk_java%/*} JDK=${JDK%/*}
}

find_jdk() {
  for jdk_home in "${JAVA_HOME:-}" "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_25_ARM64:-}" "${JDK_HOME:-}"; do
    if [ -n "$jdk_home" ] && jdk_read "$jdk_home"; then jdk_take "$jdk_home"; return; fi
  done
  if jdk_of_path && jdk_read "$JDK"; then jdk_take "$JDK"; return; fi
  jdk_best=''
  for jdk_home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
    jdk_read "$jdk_home" || continue
    if [ -z "$jdk_best" ] || [ "$jdk_major" -lt "$jdk_best" ]; then
      jdk_best=$jdk_major
      jdk_take "$jdk_home"
    fi
  done
  [ -n "$jdk_best" ]
}
