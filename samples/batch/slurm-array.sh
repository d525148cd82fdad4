#!/bin/sh
# A batch as a Slurm array job, a shard a task. A task that is requeued goes on where it was.
#   SHARDS=8 JOBS=jobs.csv OUT=/shared/out sbatch --array=1-8 samples/batch/slurm-array.sh
#SBATCH --job-name=banxin
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --cpus-per-task=2
set -eu
# Not SLURM_ARRAY_TASK_COUNT: it is 1 when one task is sent again, and shards must stay the same.
exec "${BANXIN:-banxin}" batch "$JOBS" -o "$OUT" --resume --shard "$SLURM_ARRAY_TASK_ID/$SHARDS" \
  -j "${SLURM_CPUS_PER_TASK:-1}"
