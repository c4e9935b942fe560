package io.geowallet.desk.page;

import io.coneix.client.PlatformClient;
import io.coneix.contract.acceptance.Invitation;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Failure;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.pages.NoSuchPage;
import io.coneix.pages.PageRequest;
import io.coneix.pages.PlainText;
import io.coneix.pages.Problem;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.coneix.requester.Desk;
import io.coneix.requester.DeskRefusal;
import io.coneix.requester.OfferTerms;
import io.geowallet.desk.OfferableSpan;
import io.geowallet.desk.UnusableTerms;
import io.geowallet.desk.book.Accredited;
import io.geowallet.desk.book.AlreadyInvited;
import io.geowallet.desk.book.Books;
import io.geowallet.desk.book.Person;
import io.geowallet.desk.book.RegisteredVehicle;
import io.geowallet.desk.book.SentInvitation;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** People, by the company's own references: their invitations, and new ones. */
final class PeoplePages {
  private static final int BAD = 400;
  private static final int CONFLICT = 409;
  private static final int OURS = 500;
  private static final int MONTHS_BACK = 12;
  private static final int MONTHS_AHEAD = 24;

  private final Office office;

  PeoplePages(Office office) {
    this.office = office;
  }

  void addTo(Routes routes) {
    routes.get("/people", this::list);
    routes.get("/people/invite", this::form);
    routes.post("/people/invite", this::invite);
    routes.get("/people/{id}", this::person);
    routes.post("/people/{id}/send", this::send);
  }

  private Reply list(PageRequest r) {
    Books books = office.books();
    List<PeopleView.Row> rows =
        books.people().stream().map(p -> new PeopleView.Row(p, p.state(office.nowSec()))).toList();
    boolean accredited = books.accredited().filter(a -> a.holdsAt(office.nowSec())).isPresent();
    return Reply.page(r.page().t("nav.people"), "people.jte", new PeopleView(rows, accredited));
  }

  private Accredited requireAccredited() {
    return office
        .books()
        .accredited()
        .orElseThrow(
            () ->
                new DeskRefusal(
                    "the company is not accredited",
                    "desk",
                    "an accreditation",
                    "none",
                    "run 'coneix desk accredit' with the authority's file"));
  }

  /** A server's clock is often set to UTC, where no company has its hours. */
  private static String zone(ZoneId ofMachine) {
    return ofMachine.getRules().isFixedOffset() ? "Europe/Paris" : ofMachine.getId();
  }

  private Reply form(PageRequest r) {
    Accredited accredited = requireAccredited();
    YearMonth now = YearMonth.from(office.today());
    List<YearMonth> months = months(accredited);
    // The latest that is possible, where this month no longer is.
    YearMonth suggested =
        months.contains(now) || months.isEmpty() ? now : months.get(months.size() - 1);
    InviteForm form =
        InviteForm.suggested(
            office.books(), accredited.registration(), suggested, zone(office.pages().zone()));
    return form(r, form, Optional.empty(), Optional.empty(), 200);
  }

  private Reply form(
      PageRequest r,
      InviteForm form,
      Optional<String> badField,
      Optional<Problem> problem,
      int status) {
    InviteView view =
        new InviteView(
            form,
            requireAccredited().registration(),
            months(requireAccredited()),
            office.books().vehicles().stream().filter(v -> !v.retired()).toList(),
            requireAccredited().maps(),
            badField,
            problem);
    return new Reply.Whole(r.page().t("invite.title"), "invite.jte", view, status);
  }

  /** The months around the present for which an offer can be made. */
  private List<YearMonth> months(Accredited accredited) {
    YearMonth now = YearMonth.from(office.today());
    OfferableSpan offerable = OfferableSpan.of(accredited.vouchers(), office.nowSec());
    return IntStream.rangeClosed(-MONTHS_BACK, MONTHS_AHEAD)
        .mapToObj(now::plusMonths)
        .filter(offerable::allows)
        .toList();
  }

  private Reply invite(PageRequest r) {
    Accredited accredited = requireAccredited();
    InviteForm form = InviteForm.of(r);
    try {
      InviteForm.Filled filled = form.read(office.books(), accredited.registration());
      boolean again = form.has("again", "yes");
      return Reply.redirect("/people/" + make(filled, again, accredited).id().hex());
    } catch (AlreadyInvited e) {
      return form(r, form, Optional.of("again"), Optional.empty(), CONFLICT);
    } catch (Failure e) {
      if (e instanceof UnusableTerms && InviteForm.FIELDS.contains(e.where())) {
        return form(r, form, Optional.of(e.where()), Optional.empty(), BAD);
      }
      // What was typed is not lost where the platform is away or the terms are refused.
      return form(r, form, Optional.empty(), Optional.of(Problem.of(e)), status(e));
    }
  }

  private static int status(Failure failure) {
    if (failure instanceof UnusableInput) {
      return BAD;
    }
    return failure instanceof io.coneix.evidence.error.Refused ? CONFLICT : OURS;
  }

  private Invitation make(InviteForm.Filled filled, boolean again, Accredited accredited) {
    OfferTerms terms = filled.offer().terms(accredited.vouchers(), office.nowSec());
    return office.online(
        (desk, platform) -> {
          if (!again) {
            AlreadyInvited.refuse(
                office.books(), filled.reference(), filled.offer().periods(), office.nowSec());
          }
          return make(filled, terms, desk, platform);
        });
  }

  private Invitation make(
      InviteForm.Filled filled, OfferTerms terms, Desk desk, PlatformClient platform) {
    DeskPages pages = office.pages();
    RegisteredVehicle vehicle =
        filled.isNew()
            ? filled.vehicle().numbered(office.books().vehicles().size() + 1)
            : filled.vehicle();
    Invitation invitation =
        desk.invite(
            filled.reference(),
            pages.platformAddress(),
            terms,
            pages.trust(),
            platform,
            id -> {
              if (filled.isNew()) {
                VehiclePages.keep(desk, vehicle);
              }
              note(desk, id, false, Optional.of(vehicle.number()));
            });
    try {
      deliver(desk, platform, invitation.id(), Optional.of(vehicle.number()));
    } catch (Failure e) {
      // It is signed and kept: the person's page says that it is still to be sent.
    }
    return invitation;
  }

  private void deliver(Desk desk, PlatformClient platform, Bytes id, Optional<Integer> vehicle) {
    desk.deliver(id, platform);
    note(desk, id, true, vehicle);
  }

  private void note(Desk desk, Bytes id, boolean delivered, Optional<Integer> vehicle) {
    new SentInvitation(office.nowMs(), delivered, vehicle).keep(desk, id);
  }

  private Person require(PageRequest r) {
    return office.books().person(r.path("id")).orElseThrow(NoSuchPage::new);
  }

  private Reply person(PageRequest r) {
    Person person = require(r);
    Person.State state = person.state(office.nowSec());
    boolean usable = state == Person.State.INVITED || state == Person.State.NOT_SENT;
    PersonView view =
        new PersonView(
            person,
            state,
            usable ? Optional.of(person.invitation().toText()) : Optional.empty(),
            Sites.of(person.offer(), office.books().accredited()),
            office.books().years().stream()
                .filter(y -> y.reference().equals(person.reference()))
                .toList());
    return Reply.page(PlainText.of(person.reference()), "person.jte", view);
  }

  private Reply send(PageRequest r) {
    Person person = require(r);
    Optional<Integer> vehicle = person.sent().flatMap(SentInvitation::vehicle);
    office.online(
        (desk, platform) -> {
          deliver(desk, platform, person.invitation().id(), vehicle);
          return true;
        });
    return Reply.redirect("/people/" + person.id());
  }
}
