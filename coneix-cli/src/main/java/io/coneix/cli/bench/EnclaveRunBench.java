package io.coneix.cli.bench;

import io.coneix.cli.Environment;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.check.RunRequest;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.geowallet.programs.GeoWalletPrograms;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * How long an enclave that is warm works on a month: from the job's bytes, all checks and the
 * program, to the answer. The aim is under a second.
 */
final class EnclaveRunBench implements Bench {
  private static final int WARM_UP = 4;
  private static final int RUNS = 5;

  @Override
  public String name() {
    return "enclave-run";
  }

  @Override
  public String description() {
    return "one month of 2,976 nodes through checks and program, median of 5 after warm-up";
  }

  @Override
  public void run(Environment environment, Consumer<Measurement> results) {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      JobChecker checker = new JobChecker(executor, threads);
      RecordedMonths month = new RecordedMonths(1, checker);
      month.recordMonth(0);
      Bytes job = month.job(0).encode();
      double before = BareVerifications.seconds(month.slots(), threads);
      double value = median(checker, job);
      double limit = before + BareVerifications.seconds(month.slots(), threads);
      String what = "a month, " + month.slots() + " nodes";
      results.accept(new Measurement(name(), what, value, "s", limit, BareVerifications.NAME));
    } finally {
      executor.shutdown();
    }
  }

  private static double median(JobChecker checker, Bytes job) {
    double[] times = new double[RUNS];
    for (int i = -WARM_UP; i < RUNS; i++) {
      double time = Stopwatch.seconds(() -> serve(checker, job));
      if (i >= 0) {
        times[i] = time;
      }
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }

  private static void serve(JobChecker checker, Bytes job) {
    RunRequest request = checker.accept(Sign1.decode(ObjectType.JOB, job));
    Outcome outcome = checker.run(request, GeoWalletPrograms.catalog());
    if (!(outcome instanceof Outcome.Answered)) {
      throw new IllegalStateException("the month ended in " + outcome);
    }
  }
}
