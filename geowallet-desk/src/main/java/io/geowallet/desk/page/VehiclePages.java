package io.geowallet.desk.page;

import io.coneix.pages.NoSuchPage;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.coneix.requester.Desk;
import io.geowallet.desk.UnusableTerms;
import io.geowallet.desk.book.BookKeeper;
import io.geowallet.desk.book.Books;
import io.geowallet.desk.book.Deal;
import io.geowallet.desk.book.Person;
import io.geowallet.desk.book.RegisteredVehicle;
import io.geowallet.desk.book.Sums;
import io.geowallet.desk.book.Told;
import io.geowallet.desk.book.VehicleUse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of vehicles. */
final class VehiclePages {
  private static final List<String> FIELDS =
      List.of("label", "plate", "kind", "cv", "electric", "retired");
  private static final int BAD = 400;

  private final Office office;

  VehiclePages(Office office) {
    this.office = office;
  }

  void addTo(Routes routes) {
    routes.get("/vehicles", r -> list(r, Map.of("kind", "car"), Optional.empty(), 200));
    routes.post("/vehicles", this::add);
    routes.get("/vehicles/{number}", this::one);
    routes.post("/vehicles/{number}", this::change);
  }

  static void keep(Desk desk, RegisteredVehicle vehicle) {
    desk.note(BookKeeper.VEHICLE + vehicle.number(), vehicle.encode());
  }

  private static Map<String, String> sent(PageRequest r) {
    Map<String, String> values = new HashMap<>();
    FIELDS.forEach(field -> values.put(field, r.form(field)));
    return values;
  }

  private Reply list(
      PageRequest r, Map<String, String> values, Optional<String> badField, int status) {
    Books books = office.books();
    List<VehiclesView.Row> rows = books.vehicles().stream().map(v -> row(books, v)).toList();
    VehiclesView view = new VehiclesView(rows, values, badField);
    return new Reply.Whole(r.page().t("nav.vehicles"), "vehicles.jte", view, status);
  }

  private static VehiclesView.Row row(Books books, RegisteredVehicle vehicle) {
    return new VehiclesView.Row(
        vehicle, (int) users(books, vehicle), Sums.of(told(books, vehicle)));
  }

  private static long users(Books books, RegisteredVehicle vehicle) {
    return books.people().stream()
        .map(Person::use)
        .flatMap(Optional::stream)
        .filter(use -> isOf(use, vehicle))
        .count();
  }

  private static boolean isOf(VehicleUse use, RegisteredVehicle vehicle) {
    return use.registered().filter(v -> v.number() == vehicle.number()).isPresent();
  }

  private static List<Told> told(Books books, RegisteredVehicle vehicle) {
    return books.statements().stream()
        .filter(t -> isOf(t.use(), vehicle))
        .sorted(Comparator.comparing(Told::month).reversed())
        .toList();
  }

  private Reply add(PageRequest r) {
    Map<String, String> values = sent(r);
    try {
      office.change(
          desk -> {
            List<RegisteredVehicle> known = office.books().vehicles();
            RegisteredVehicle read =
                VehicleForm.read(f -> values.getOrDefault(f, ""), known.size() + 1);
            // A form that is sent twice registers one vehicle.
            boolean isNew = known.stream().noneMatch(v -> v.numbered(read.number()).equals(read));
            if (isNew) {
              keep(desk, read);
            }
            return isNew;
          });
      return Reply.redirect("/vehicles");
    } catch (UnusableTerms e) {
      return list(r, values, Optional.of(e.where()), BAD);
    }
  }

  private RegisteredVehicle require(PageRequest r) {
    return office.books().vehicle(r.number("number")).orElseThrow(NoSuchPage::new);
  }

  private Reply one(PageRequest r) {
    RegisteredVehicle vehicle = require(r);
    Map<String, String> values =
        Map.of(
            "label", vehicle.label(),
            "plate", vehicle.plate(),
            "kind", Words.tag(vehicle.vehicle().kind()),
            "cv", Integer.toString(vehicle.vehicle().cv()),
            "electric", vehicle.vehicle().electric() ? "yes" : "",
            "retired", vehicle.retired() ? "yes" : "");
    return one(r, vehicle, values, Optional.empty(), 200);
  }

  private Reply one(
      PageRequest r,
      RegisteredVehicle vehicle,
      Map<String, String> values,
      Optional<String> badField,
      int status) {
    Books books = office.books();
    List<Told> told = told(books, vehicle);
    List<Deal> deals = books.deals().stream().filter(d -> isOf(d.use(), vehicle)).toList();
    VehicleView view =
        new VehicleView(
            vehicle,
            users(books, vehicle) > 0,
            deals,
            told,
            told.stream().map(t -> t.month().getYear()).distinct().toList(),
            books.years(told),
            books.overlapping(),
            values,
            badField);
    return new Reply.Whole(r.page().plain(vehicle.label()), "vehicle.jte", view, status);
  }

  private Reply change(PageRequest r) {
    RegisteredVehicle old = require(r);
    Map<String, String> values = sent(r);
    try {
      RegisteredVehicle read = VehicleForm.read(f -> field(f, old, values), old.number());
      office.change(
          desk -> {
            keep(desk, read);
            return true;
          });
      return Reply.redirect("/vehicles/" + old.number());
    } catch (UnusableTerms e) {
      return one(r, old, values, Optional.of(e.where()), BAD);
    }
  }

  /** What an offer states about a vehicle cannot change behind it. */
  private String field(String name, RegisteredVehicle old, Map<String, String> values) {
    boolean fixed = users(office.books(), old) > 0;
    return switch (name) {
      case "kind" -> fixed ? Words.tag(old.vehicle().kind()) : values.getOrDefault(name, "");
      case "cv" -> fixed ? Integer.toString(old.vehicle().cv()) : values.getOrDefault(name, "");
      case "electric" ->
          fixed ? (old.vehicle().electric() ? "yes" : "") : values.getOrDefault(name, "");
      default -> values.getOrDefault(name, "");
    };
  }
}
