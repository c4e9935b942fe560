package io.coneix.contract.format;

import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.attestation.evidence.EvidenceFile;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.check.RunRequest;
import io.coneix.contract.offer.Offer;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.testworld.BuiltJob;
import io.coneix.testworld.Bundles;
import io.coneix.testworld.JobBuilder;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.RunHistory;
import io.coneix.testworld.Tally;
import io.coneix.testworld.TestContract;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.TestMachine;
import io.coneix.testworld.World;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The objects of a run in hardware, from a fixed seed and the test PKI. */
final class HardwareExamples {
  private static final int DAY = (int) (OfferSketch.sec("2026-09-30T22:00:00Z") / 900);

  private final World world = new World(2028, 200);
  private final TestMachine machine = new TestMachine(Kind.TDX_4, World.START_SEC);
  private final RunHistory history;
  private final TestContract contract;
  private final TestEnclave enclave;

  HardwareExamples() {
    contract =
        world.sign(
            machine.on(
                OfferSketch.tally(),
                p ->
                    p.withStatuses(Set.of(TcbStatus.UP_TO_DATE, TcbStatus.SW_HARDENING_NEEDED))
                        .withCodes(
                            List.of(
                                new TestMachine(Kind.SGX_3, World.START_SEC)
                                    .code("INTEL-SA-00615", "INTEL-SA-00657"),
                                machine.code()))
                        .withMinEvaluationDataNumber(17)));
    world.holder().live(new SlotRange(DAY + 32, DAY + 33), s -> Optional.of(Bytes.utf8("example")));
    world.holder().live(new SlotRange(DAY + 104, DAY + 106), s -> Optional.empty());
    history = new RunHistory(world, contract);
    enclave = machine.enclave(world);
    BuiltJob job = new JobBuilder(world, contract, 0).build(enclave);
    JobChecker checker = new JobChecker(Runnable::run, 1, machine.judge());
    RunRequest request = checker.accept(job.signed());
    history.ended(job, enclave.state(request, checker.run(request, Tally.catalog())));
  }

  List<Format> formats() {
    return List.of(
        Format.signed(
            "offer.hardware",
            ObjectType.OFFER,
            contract.contract().signedOffer().encode(),
            p -> Offer.decode(p).encode()),
        Format.signed(
            "platform-list.machines",
            ObjectType.PLATFORM_LIST,
            contract.vouchers().platformList(),
            p -> PlatformList.decode(p).encode()),
        new Format("evidence-file", enclave.evidence(), b -> EvidenceFile.decode(b).encode()),
        new Format(
            "bundle.hardware",
            Bundles.requester(world, contract, history).encode(),
            b -> Bundle.decode(b).encode()));
  }
}
