package io.coneix.evidence.grade;

import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/** The grade of a record, or the lowest of each of the three over several records. */
public record Grade(TimeGrade time, Binding binding, Source source) {
  /** The best grade there is: the neutral element of {@link #lowest}. */
  public static final Grade BEST = new Grade(TimeGrade.LIVE, Binding.BOUND, Source.DROP);

  /** Reads {@code [time, binding, source]}. */
  public static Grade of(CborValue value) {
    Fields fields = Fields.of("grade", value);
    TimeGrade time = fields.ordinal("time", TimeGrade.values());
    Binding binding = fields.ordinal("binding", Binding.values());
    Source source = fields.ordinal("source", Source.values());
    fields.end();
    return new Grade(time, binding, source);
  }

  /** The lower of {@code a} and {@code b}, component by component. */
  public static Grade lowest(Grade a, Grade b) {
    return new Grade(
        a.time.compareTo(b.time) >= 0 ? a.time : b.time,
        a.binding.compareTo(b.binding) >= 0 ? a.binding : b.binding,
        a.source.compareTo(b.source) >= 0 ? a.source : b.source);
  }

  /** True where each component is at least as good as {@code minimum}'s. */
  public boolean meets(Grade minimum) {
    return time.meets(minimum.time)
        && binding.meets(minimum.binding)
        && source.meets(minimum.source);
  }

  /** For example {@code live-unwitnessed/bound/wallet}. */
  public String text() {
    return time.text() + "/" + binding.text() + "/" + source.text();
  }

  /** The array {@code [time, binding, source]}. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.of(time.ordinal()),
        CborValue.of(binding.ordinal()),
        CborValue.of(source.ordinal()));
  }
}
