package io.coneix.holder.run;

import io.coneix.client.MailboxClient;
import io.coneix.client.wire.MailboxPage.Message;
import io.coneix.contract.acceptance.Letter;
import io.coneix.contract.mail.StrangersMail;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.error.Fault;
import io.coneix.evidence.error.Impossible;
import io.coneix.evidence.error.Refused;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.holder.HolderContext;
import io.coneix.holder.contract.ContractKeeper;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.fault.FaultPoints;
import io.coneix.holder.fault.Step;
import io.coneix.holder.key.HolderKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Empties the mailboxes of contracts. A message is deleted once what it says is durable here, or
 * where it cannot be for this wallet, now or later; one that cannot be used stays, as do some of a
 * newer program's. Thread-safe as far as its parts are.
 */
public final class Mailroom {
  private final HolderKeys keys;
  private final ContractKeeper contracts;
  private final RunTable runs;
  private final MailboxClient mailboxes;
  private final StatementReader statements;
  private final FaultPoints faults;

  /** The mailboxes of a wallet's contracts. */
  public Mailroom(
      HolderContext context, ContractKeeper contracts, RunTable runs, EnclavePicker enclaves) {
    this.keys = context.keys();
    this.contracts = contracts;
    this.runs = runs;
    this.mailboxes = context.platform().mailboxes();
    this.statements = new StatementReader(keys, context.platform(), enclaves);
    this.faults = context.faults();
  }

  /** Sends what has not arrived, and reads the mailbox of the contract of that offer. */
  public List<MailEvent> sync(Bytes offerHash) {
    Optional<HeldContract> held = contracts.contracts().get(offerHash);
    if (held.isEmpty() || held.get().acceptance().isEmpty()) {
      return List.of();
    }
    contracts.send(held.get());
    SecretBytes capability = keys.contract(offerHash).mailbox();
    List<MailEvent> events = new ArrayList<>();
    StrangersMail strangers = StrangersMail.ofHolder(keys.contract(offerHash).statements());
    AtomicInteger deleted = new AtomicInteger();
    AtomicBoolean more = new AtomicBoolean();
    // Letters first: a statement can only be read once the contract is there. By pages, twice: a
    // mailbox may hold more than this machine's memory does.
    mailboxes.read(
        capability,
        m -> {
          if (strangers.has(m.body())) {
            mailboxes.delete(capability, m.id());
            deleted.incrementAndGet();
          } else if (isLetter(m.body())) {
            handle(offerHash, capability, m, events);
          } else {
            more.set(true);
          }
        });
    if (more.get()) {
      mailboxes.read(capability, m -> statementOnly(offerHash, capability, m, events));
    }
    if (deleted.get() > 0) {
      events.add(new MailEvent.Deleted(offerHash, deleted.get()));
    }
    return List.copyOf(events);
  }

  private void statementOnly(
      Bytes offerHash, SecretBytes capability, Message message, List<MailEvent> events) {
    if (!isLetter(message.body())) {
      handle(offerHash, capability, message, events);
    }
  }

  private static boolean isLetter(Bytes body) {
    try {
      return Letter.isLetter(body);
    } catch (UnusableInput e) {
      return false;
    }
  }

  private void handle(
      Bytes offerHash, SecretBytes capability, Message message, List<MailEvent> events) {
    try {
      HeldContract held = contracts.contracts().get(offerHash).orElseThrow();
      Bytes body = message.body();
      if (isLetter(body)) {
        letter(held, body).ifPresent(events::add);
      } else {
        events.add(statement(held, body));
      }
      mailboxes.delete(capability, message.id());
    } catch (UnusableInput | Refused e) {
      // Anybody who knows the address can post: what is not for us must not stop the rest.
      events.add(new MailEvent.SetAside(offerHash, e.what() + " (" + e.where() + ")"));
    } catch (RuntimeException e) {
      if (e instanceof Fault && !(e instanceof Impossible)) {
        // A store or a platform that fails is no message's doing: nothing goes on without them.
        throw e;
      }
      String why = "message that this program fails at: " + e.getClass().getSimpleName();
      events.add(new MailEvent.SetAside(offerHash, why));
    }
  }

  /** Empty where the countersignature comes twice, or after the contract was ended. */
  private Optional<MailEvent> letter(HeldContract held, Bytes body) {
    Letter letter = Letter.decode(body);
    Bytes object =
        letter
            .open(keys.contract(held.offerHash()).statements())
            .filter(o -> letter.kind() == Letter.Kind.COUNTERSIGNATURE)
            .orElseThrow(() -> new StatementRefused("letter", "a countersignature for this key"));
    HeldContract now = contracts.conclude(held, object);
    return now.state() == held.state()
        ? Optional.empty()
        : Optional.of(new MailEvent.Concluded(held.offerHash()));
  }

  private MailEvent statement(HeldContract held, Bytes body) {
    StatementReader.Read read = statements.read(body, held, runs.all(held.offerHash()));
    Optional<Outcome> known = StatementReader.known(read.run());
    if (known.isEmpty()) {
      runs.put(held.offerHash(), read.run().ended(read.signed(), read.evidence()));
      faults.reached(Step.STATEMENT_DURABLE);
    } else if (!known.get().equals(read.statement().outcome())) {
      // Two enclaves may have run one job; their answers must be the same (THREATS, T12).
      throw new StatementRefused("second statement", "the same answer as the first");
    }
    return new MailEvent.StatementCame(held.offerHash(), read.run().k());
  }
}
