package io.coneix.requester;

import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.requester.store.SealedFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Puts into a desk's files what has arrived from nobody; its desk reads it as if it had. */
public final class DeskShelf {
  /** 1 October 2026, as days since 1970-01-01. */
  public static final int OCTOBER = 20_727;

  private static final Bytes NOTHING = Sha256.of(Bytes.EMPTY);

  private final DeskFiles files;
  private final Ed25519PrivateKey key;

  /** A shelf of the desk whose state is in {@code files}; statements are signed by {@code key}. */
  public DeskShelf(SealedFiles files, Ed25519PrivateKey key) {
    this.files = new DeskFiles(files);
    this.key = key;
  }

  /** Keeps a contract that another desk has countersigned. */
  public void contract(SignedContract contract) {
    files.contract(contract);
  }

  /** Keeps an answer for a period, of one line of {@code hm} units of 0.1 km by car. */
  public void answer(SignedContract contract, int k, int periodIndex, long hm, long cents) {
    answer(contract, k, periodIndex, hm, cents, 6);
  }

  /** The same with a number of plausibility checks passed of 6 possible. */
  public void answer(
      SignedContract contract, int k, int periodIndex, long hm, long cents, long passed) {
    List<Long> common = new ArrayList<>(List.of(2026L, 2023L, 2026L, 0L, hm, cents));
    common.addAll(Collections.nCopies(6, 0L));
    common.addAll(List.of(passed, 6L));
    List<Long> line = List.of((long) OCTOBER, 5L, hm, 0L, 1L, 0L, 1L, cents);
    Bytes answer = new Answer(common, List.of(line)).encode();
    keep(contract, k, periodIndex, new Outcome.Answered(answer, Bytes.EMPTY));
  }

  /** Keeps a failure for a period. */
  public void failure(SignedContract contract, int k, int periodIndex, FailureCode code) {
    keep(contract, k, periodIndex, new Outcome.Failed(code, Optional.empty()));
  }

  private void keep(SignedContract contract, int k, int periodIndex, Outcome outcome) {
    Bytes hash = contract.contract().hash();
    Statement statement =
        new Statement(
            hash,
            k,
            NOTHING,
            NOTHING,
            0,
            contract.contract().offer().program().hash(),
            NOTHING,
            periodIndex,
            outcome,
            Optional.empty());
    Bytes signed = Sign1.sign(ObjectType.STATEMENT, statement.encode(), key).encode();
    files.statement(hash, k, new ReceivedStatement(signed, Bytes.utf8("evidence")));
  }
}
