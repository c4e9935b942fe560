package io.coneix.platform.host;

import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.log.LogKeys;
import io.coneix.platform.collateral.CollateralSource;
import io.coneix.platform.fault.FaultPoints;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What an enclave host is started with.
 *
 * @param platform the platform's address
 * @param keys whom to believe about its log
 * @param token the platform's host token
 * @param dataDirectory for the simulation key; created where missing
 * @param command the program and arguments that start the enclave process; nothing secret in them
 * @param image the enclave image, a file that the command names; its hash goes into the evidence
 * @param random for the simulation key
 * @param warnings is told what an operator has to know, such as a missing sandbox
 * @param jobPatience how long the process may work on one job
 * @param keyLife after how long an idle process is replaced by one with new keys and new evidence
 * @param faults {@link FaultPoints#NONE} but in tests
 * @param hardware which hardware makes the evidence; empty for simulation
 * @param files public files that the command names beside the image, such as maps
 */
public record HostConfig(
    URI platform,
    LogKeys keys,
    SecretBytes token,
    Path dataDirectory,
    List<String> command,
    Path image,
    SecureRandom random,
    Consumer<String> warnings,
    Duration jobPatience,
    Duration keyLife,
    FaultPoints faults,
    Optional<Hardware> hardware,
    List<Path> files) {
  /**
   * Evidence by hardware.
   *
   * @param kind SGX or TDX
   * @param collateral of the machine's quotes
   */
  public record Hardware(EvidenceKind kind, CollateralSource collateral) {
    /** Refuses a kind without quotes. */
    public Hardware {
      if (kind.teeType().isEmpty()) {
        throw new IllegalArgumentException("no hardware: " + kind);
      }
    }
  }

  /** Shorter than the platform's patience with a lease. */
  public static final Duration JOB_PATIENCE = Duration.ofMinutes(4);

  /** Half of the day after which evidence is too old for a run. */
  public static final Duration KEY_LIFE = Duration.ofHours(12);

  /** Copies the lists. */
  public HostConfig {
    command = List.copyOf(command);
    files = List.copyOf(files);
    if (command.isEmpty()) {
      throw new IllegalArgumentException("no command for the enclave process");
    }
  }

  /** The usual patience and no fault points. */
  public static HostConfig of(
      URI platform,
      LogKeys keys,
      SecretBytes token,
      Path dataDirectory,
      List<String> command,
      Path image,
      SecureRandom random,
      Consumer<String> warnings) {
    return new HostConfig(
        platform,
        keys,
        token,
        dataDirectory,
        command,
        image,
        random,
        warnings,
        JOB_PATIENCE,
        KEY_LIFE,
        FaultPoints.NONE,
        Optional.empty(),
        List.of());
  }

  /** The same with evidence by hardware. */
  public HostConfig with(Hardware ofMachine) {
    return new HostConfig(
        platform,
        keys,
        token,
        dataDirectory,
        command,
        image,
        random,
        warnings,
        jobPatience,
        keyLife,
        faults,
        Optional.of(ofMachine),
        files);
  }

  /** The same with other times and with fault points. */
  public HostConfig with(Duration patience, Duration life, FaultPoints points) {
    return new HostConfig(
        platform,
        keys,
        token,
        dataDirectory,
        command,
        image,
        random,
        warnings,
        patience,
        life,
        points,
        hardware,
        files);
  }

  /** The same with public files, which are arguments of the command. */
  public HostConfig with(List<Path> publicFiles) {
    List<String> all = new ArrayList<>(command);
    publicFiles.forEach(file -> all.add(file.toAbsolutePath().toString()));
    return new HostConfig(
        platform,
        keys,
        token,
        dataDirectory,
        all,
        image,
        random,
        warnings,
        jobPatience,
        keyLife,
        faults,
        hardware,
        publicFiles);
  }
}
