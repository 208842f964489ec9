# Read by the scripts beside it: a real Spark standalone master and two workers on this machine, from the jars
# of the build. Everything listens on 127.0.0.1, on ports that are free, and lies in one temporary directory.
#
#   open_cluster    starts them and sets $master
#   close_cluster   ends them and what they started; also on Ctrl-C and on a failure
#
# CLUSTER_WORKER_MEMORY    memory of each worker (default: 1g), CLUSTER_WORKER_CORES (default: 1)
# CLUSTER_EXECUTOR_MEMORY  heap of each executor (default: 700m)
# CLUSTER_JAVA             flags of driver and executors (default: the quick compiler; give a blank to measure)
# CLUSTER_KEEP             anything: keep the directory with logs and homes
# CLUSTER_SAMPLE_HOME      a home in which the sample is, or will be, screened in this process: scripts compare with it

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
target=$root/batch-job/target
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
room=
master=
driver=
declare -a started=()
: "${CLUSTER_JAVA:=-XX:TieredStopAtLevel=1}"
export NIGHTSCREEN_JAVA="${NIGHTSCREEN_JAVA:-$CLUSTER_JAVA}" SPARK_LOCAL_IP=127.0.0.1

fail() {
  echo "cluster: $1" >&2
  exit "${2:-1}"
}

# A build that is there and not older than its sources; the launcher makes one where it is not.
require_build() {
  "$root/ops/nightscreen" --version </dev/null >/dev/null || exit $?
  [ -d "$target/lib/spark" ] || fail "there is no build in $target" 70
}

open_cluster() {
  room=$(mktemp -d "${TMPDIR:-/tmp}/nightscreen-cluster.XXXXXX")
  trap close_cluster EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  mkdir -p "$room/spark" "$room/events"
  # What a Spark distribution is to its daemons: a directory with jars.
  ln -s "$target/lib/spark" "$room/spark/jars"
  daemon master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0
  await "$room/master.log" 's|.*Starting Spark master at \(spark://127.0.0.1:[0-9]*\).*|\1|p'
  master=$found
  local each
  for each in 1 2; do
    daemon "worker-$each" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --port 0 --webui-port 0 \
      --cores "${CLUSTER_WORKER_CORES:-1}" --memory "${CLUSTER_WORKER_MEMORY:-1g}" \
      --work-dir "$room/work-$each" "$master"
  done
  for each in 1 2; do
    await "$room/worker-$each.log" 's|.*Successfully registered with master \(.*\)|\1|p'
  done
  echo "cluster: $master with two workers, in $room" >&2
}

# daemon NAME CLASS ARGUMENT...; its number is in $pid_NAME
daemon() {
  local name=$1
  shift
  env SPARK_HOME="$room/spark" SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1 SPARK_NO_DAEMONIZE=1 \
    "$java" "@$root/ops/jvm.options" -Xmx256m -XX:TieredStopAtLevel=1 \
    -Dspark.master.rest.enabled=false -Dspark.ui.enabled=false \
    -cp "$target/lib/spark/*" "$@" >"$room/$name.log" 2>&1 </dev/null &
  started+=($!)
  printf -v "pid_${name//-/_}" %s $!
}

# await LOG SED: waits until the sed program prints something of the log, which is then $found
await() {
  local left=${CLUSTER_PATIENCE:-300}
  until found=$(sed -n "$2" "$1" 2>/dev/null | head -n 1) && [ -n "$found" ]; do
    kill -0 "${started[-1]}" 2>/dev/null || { tail -n 20 "$1" >&2; fail "a daemon ended, see above" 69; }
    [ $((left -= 1)) -gt 0 ] || { tail -n 20 "$1" >&2; fail "a daemon did not come up, see above" 69; }
    sleep 0.5
  done
}

# The executors, and whatever else works in the directory of this cluster.
inhabitants() {
  local each
  for each in /proc/[0-9]*; do
    case $(readlink "$each/cwd" 2>/dev/null) in
      "$room"/*) echo "${each#/proc/}" ;;
    esac
  done
}

# Runs a command as the driver and gives its exit code; unlike a command in the foreground it lets traps act at once.
drive() {
  local code=0
  "$@" </dev/null &
  driver=$!
  wait "$driver" || code=$?
  driver=
  return "$code"
}

close_cluster() {
  trap - EXIT INT TERM
  local left=280 pid
  # A night that is asked to stop writes that down, at most for a minute.
  if [ -n "$driver" ] && kill "$driver" 2>/dev/null; then
    while living "$driver" && [ $((left -= 1)) -gt 0 ]; do sleep 0.25; done
    kill -9 "$driver" 2>/dev/null || true
  fi
  left=40
  [ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null || true
  while [ $((left -= 1)) -gt 0 ] && { living "${started[@]}" || [ -n "$(inhabitants)" ]; }; do
    sleep 0.25
  done
  for pid in "${started[@]}" $(inhabitants); do
    kill -9 "$pid" 2>/dev/null || true
  done
  wait 2>/dev/null || true
  started=()
  if [ -n "${CLUSTER_KEEP:-}" ]; then
    echo "cluster: its logs are kept in $room" >&2
  elif [ -n "$room" ]; then
    rm -rf "$room"
  fi
}

living() {
  local pid
  for pid in "$@"; do
    kill -0 "$pid" 2>/dev/null && return 0
  done
  return 1
}

sample=$root/data-samples/tiny
sample_range=(--from 2026-02-01 --to 2026-03-02 --coverage-from 2024-01-01)
sample_run=runs/2026-02-01_2026-03-02

# Screens the sample in this process; $here is then the home of it.
screen_sample_here() {
  here=${CLUSTER_SAMPLE_HOME:-$room/home-here}
  [ -e "$here/$sample_run/current/manifest.json" ] ||
    drive "$root/ops/nightscreen" lookback "${sample_range[@]}" --feeds "$sample" --home "$here" --master 'local[2]'
}

# What a night needs beyond --master to fit two small workers and to leave a trace of what it did.
small=(--spark-conf "spark.executor.memory=${CLUSTER_EXECUTOR_MEMORY:-700m}"
  --spark-conf "spark.executor.extraJavaOptions=$CLUSTER_JAVA"
  --spark-conf spark.eventLog.enabled=true --spark-conf spark.eventLog.compress=false
  --spark-conf spark.eventLog.rolling.enabled=false --spark-conf spark.eventLog.logStageExecutorMetrics=true)
