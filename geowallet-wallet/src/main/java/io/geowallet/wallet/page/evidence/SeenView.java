package io.geowallet.wallet.page.evidence;

import io.coneix.evidence.grade.Source;
import io.geowallet.programs.mileage.MileageLine;
import io.geowallet.wallet.page.map.MapView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a company was told, byte by byte, beside what only the owner sees.
 *
 * @param company foreign text
 * @param last the period's last day, included
 * @param answerSize bytes of the answer
 * @param answerHash SHA-256 of the answer
 * @param signedSize bytes of the signed statement around it
 * @param signedHash SHA-256 of the signed statement
 * @param sealedSize to how many bytes every statement of the contract is padded before it is sealed
 * @param common the values that stand once
 * @param lines the lines of the answer
 * @param total true where every line has its trip, and every leg that counts its line
 * @param otherVersion true where another version of the program computed the answer
 * @param diagnostic the answer in diagnostic notation
 * @param dump the answer's bytes
 * @param statement the statement around it, in diagnostic notation
 * @param signed the signed statement's bytes
 * @param map the owner's trips of the period
 * @param simulated true where the contract accepts a simulated enclave (THREATS, T30)
 */
public record SeenView(
    String id,
    int k,
    String company,
    LocalDate first,
    LocalDate last,
    int answerSize,
    String answerHash,
    int signedSize,
    String signedHash,
    int sealedSize,
    List<Value> common,
    List<Line> lines,
    boolean total,
    boolean otherVersion,
    String diagnostic,
    List<DumpRow> dump,
    String statement,
    String signed,
    MapView map,
    boolean simulated) {
  /** Copies the lists. */
  public SeenView {
    common = List.copyOf(common);
    lines = List.copyOf(lines);
    dump = List.copyOf(dump);
  }

  /** How many lines could not be tied to a trip. */
  public long untied() {
    return lines.stream().filter(line -> line.own().isEmpty() && !line.isTyped()).count();
  }

  /**
   * A value that stands once.
   *
   * @param name the schema's name for it
   */
  public record Value(String mark, String name, long value, String hex) {}

  /**
   * A line.
   *
   * @param mark ties it to its bytes in the dump
   * @param mileage the line read by name, for the mileage program
   * @param words the line's values by the schema's names, for others; else empty
   * @param from place of its first byte in the answer
   * @param to place after its last byte
   * @param own the trip that it came from; empty where it could not be tied
   */
  public record Line(
      int number,
      String mark,
      Optional<MileageLine> mileage,
      String words,
      String hex,
      String diagnostic,
      int from,
      int to,
      Optional<Own> own) {
    /** True where its owner typed what it rests on: a whole trip, or the mode of one. */
    public boolean isTyped() {
      return mileage.filter(m -> m.grade().source() == Source.TYPED).isPresent();
    }
  }

  /**
   * The owner's trip behind a line.
   *
   * @param day the local date on which it began
   * @param startLat in degrees, five decimals
   * @param said true where the owner named the mode
   * @param wholeTrip false where the trip has legs of other modes too
   * @param fixes how many positions it is made of
   */
  public record Own(
      LocalDate day,
      long startMs,
      long endMs,
      String startLat,
      String startLon,
      String endLat,
      String endLon,
      long distanceMm,
      boolean said,
      boolean wholeTrip,
      int fixes) {}

  /** A row of the dump. */
  public record DumpRow(String offset, List<Chunk> chunks) {
    /** Copies the list. */
    public DumpRow {
      chunks = List.copyOf(chunks);
    }
  }

  /**
   * Neighbouring bytes of one piece.
   *
   * @param mark ties them to their words; empty for the frame
   */
  public record Chunk(String mark, String hex) {}
}
