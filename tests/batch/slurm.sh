#!/bin/sh
# A batch as a Slurm array job on two nodes of this machine, one of which is killed in the middle.
# Starts its own munged, slurmctld and slurmds on the loopback, and ends them by their ids. Exit status 77:
# root, slurm-wlm or munge is missing, and nothing was tested.   sh tests/batch/slurm.sh BANXIN [JOBS]      (3000 jobs)
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
banxin=$(realpath "$1") jobs=${2:-3000} shards=6
for tool in slurmctld slurmd sbatch munged; do
  command -v "$tool" >/dev/null || { echo "no $tool here: nothing was tested" >&2; exit 77; }
done
[ "$(id -u)" = 0 ] || { echo "not root: nothing was tested" >&2; exit 77; }
work=$(mktemp -d)
mkdir "$work/state" "$work/run"
chmod 755 "$work"
export SLURM_CONF="$work/slurm.conf"

# Processes that hold our configuration in their environment, and so are of this cluster.
ours() {
  for environment in /proc/[0-9]*/environ; do
    [ -r "$environment" ] || continue
    { tr "\0" "\n" <"$environment"; } 2>/dev/null | grep -qxF "SLURM_CONF=$SLURM_CONF" || continue
    [ $# -eq 0 ] || tr '\0' '\n' <"$environment" | grep -qxF "$1" || continue
    pid=${environment#/proc/} pid=${pid%/environ}
    [ "$pid" = $$ ] || echo "$pid"
  done
}
munge_id='' ctld_id='' node1_id='' node2_id=''
end() {
  for id in $ctld_id $node1_id $node2_id $munge_id; do kill "$id" 2>/dev/null || true; done
  sleep 1
  for id in $(pids_of_jobs) $ctld_id $node1_id $node2_id $munge_id; do kill -9 "$id" 2>/dev/null || true; done
  wait 2>/dev/null || true
  [ -n "${KEEP:-}" ] || rm -rf "$work"
}
# Of tasks and their keepers: all that is ours but what runs this script.
pids_of_jobs() {
  for id in $(ours); do
    case "$(cat "/proc/$id/comm" 2>/dev/null)" in slurmstepd|banxin|slurm_script) echo "$id" ;; esac
  done
}
trap end EXIT
trap "exit 1" INT TERM

dd if=/dev/urandom of="$work/munge.key" bs=1024 count=1 2>/dev/null
chmod 600 "$work/munge.key"
munged --foreground --force --key-file="$work/munge.key" --socket="$work/run/munge" \
  --pid-file="$work/run/munged.pid" --log-file="$work/munged.log" --seed-file="$work/seed" 2>"$work/munged.err" &
munge_id=$!
port=${PORT:-17817}
host=$(hostname -s)
cat >"$work/slurm.conf" <<CONF
ClusterName=banxin
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$work/run/munge
SlurmctldPort=$port
SlurmctldPidFile=$work/run/slurmctld.pid
SlurmctldLogFile=$work/slurmctld.log
StateSaveLocation=$work/state
SlurmdPidFile=$work/run/slurmd-%n.pid
SlurmdLogFile=$work/slurmd-%n.log
SlurmdSpoolDir=$work/spool-%n
SwitchType=switch/none
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
SlurmdTimeout=10
SlurmctldParameters=node_reg_mem_percent=1
JobRequeue=1
MinJobAge=3600
NodeName=node1 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 1)) CPUs=1
NodeName=node2 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 2)) CPUs=1
PartitionName=all Nodes=node1,node2 Default=YES State=UP
CONF
mkdir "$work/spool-node1" "$work/spool-node2"
sleep 1
slurmctld -D 2>"$work/slurmctld.err" &
ctld_id=$!
slurmd -D -N node1 2>"$work/slurmd1.err" &
node1_id=$!
slurmd -D -N node2 2>"$work/slurmd2.err" &
node2_id=$!
for second in $(seq 60); do
  [ "$(sinfo -h -o '%T %D' 2>/dev/null)" = 'idle 2' ] && break
  sleep 1
done
sinfo

sh "$here/bench/mix-reports.sh" "$jobs" 3 "$work/reports" ${TEXTS:-"$here/../data/reports/cangshan-2023.txt"}
"$banxin" batch "$work/reports" -o "$work/calm" >/dev/null
outputs() { (cd "$1" && find . -type f ! -name 'ledger*' | sort | xargs sha256sum); }
outputs "$work/calm" >"$work/expected"

export BANXIN="$banxin" JOBS="$work/reports" OUT="$work/out" SHARDS="$shards"
array=$(sbatch --parsable --array="1-$shards" --cpus-per-task=1 --output="$work/task-%a.log" \
  --chdir="$work" "$here/../samples/batch/slurm-array.sh")
# As a node that loses its power: nothing of it is left.
for tenth in $(seq 300); do
  [ -n "$(squeue -h -t R -w node2 2>/dev/null)" ] && [ -f "$work/out/ledger-2-of-$shards.sqlite" ] && break
  sleep 0.2
done
sleep 1
victims=$(ours SLURMD_NODENAME=node2)
[ -n "$victims" ] || { echo "nothing ran on node2" >&2; exit 1; }
squeue
steps=$(for id in $victims; do awk '$1 == "PPid:" { print $2 }' "/proc/$id/status" 2>/dev/null; done)
kill -9 "$node2_id" 2>/dev/null || true
for id in $steps; do [ "$(cat "/proc/$id/comm" 2>/dev/null)" = slurmstepd ] && kill -9 "$id" 2>/dev/null || true; done
for id in $victims; do kill -9 "$id" 2>/dev/null || true; done
echo "node2 is dead"

for second in $(seq 300); do
  [ -z "$(squeue -h -j "$array" 2>/dev/null)" ] && break
  sleep 1
done
scontrol show job "$array" | grep -oE '(ArrayTaskId|JobState|Restarts|NodeList|ExitCode)=[^ ]*' | paste -sd' ' | sed 's/ ArrayTaskId/\nArrayTaskId/g'
sinfo
"$banxin" batch --merge-ledgers "$work/out" -o "$work/whole.sqlite"
outputs "$work/out" >"$work/found"
cmp "$work/expected" "$work/found"
scontrol show job "$array" | grep -q 'Restarts=[1-9]' || { echo "no task was requeued" >&2; exit 1; }
echo "$jobs jobs in $shards shards, a node killed: every output once, its bytes those of a run on one machine"
