package io.coneix.platform.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes an event as one line {"level", "logger", "message", "failures"}.
 *
 * <p>No time: whoever collects the lines stamps them, and to the second, what stands next to what
 * would be a diary of requests (THREATS, T22). Thread-safe.
 */
public final class PrivateJsonEncoder extends EncoderBase<ILoggingEvent> {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int CAUSES = 5;
  private static final byte[] NOTHING = new byte[0];

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("level", event.getLevel().toString().toLowerCase(Locale.ROOT));
      json.writeStringField("logger", event.getLoggerName());
      json.writeStringField("message", pattern(event));
      if (event.getThrowableProxy() != null) {
        writeFailures(json, event.getThrowableProxy());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to a string", e);
    }
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Libraries build messages from values before they log them: only ours have fixed patterns. */
  private static String pattern(ILoggingEvent event) {
    boolean ours = event.getLoggerName().startsWith("io.coneix.");
    return ours && event.getMessage() != null ? event.getMessage() : "left out";
  }

  private static void writeFailures(JsonGenerator json, IThrowableProxy first) throws IOException {
    json.writeArrayFieldStart("failures");
    int causes = 0;
    for (IThrowableProxy t = first; t != null && causes < CAUSES; t = t.getCause()) {
      json.writeStartObject();
      json.writeStringField("class", t.getClassName());
      json.writeStringField("at", place(t.getStackTraceElementProxyArray()));
      json.writeEndObject();
      causes++;
    }
    json.writeEndArray();
  }

  /** The innermost of our own places: enough to find the line, and no trace. */
  private static String place(StackTraceElementProxy[] frames) {
    for (StackTraceElementProxy frame : frames) {
      StackTraceElement element = frame.getStackTraceElement();
      if (element.getClassName().startsWith("io.coneix.")) {
        return element.getFileName() + ":" + element.getLineNumber();
      }
    }
    return "";
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }
}
