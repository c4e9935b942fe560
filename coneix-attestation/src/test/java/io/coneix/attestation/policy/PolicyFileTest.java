package io.coneix.attestation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.attestation.json.MalformedJson;
import io.coneix.evidence.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {
  private static final String HASH_32 = "ab".repeat(32);
  private static final String HASH_48 = "cd".repeat(48);

  private static AttestationPolicy decode(String json) {
    return PolicyFile.decode(Bytes.utf8(json.replace('\'', '"')));
  }

  @Test
  void emptyFile_isTheStrictPolicy() {
    assertThat(decode("{}")).isEqualTo(AttestationPolicy.strict());
  }

  @Test
  void bytesThatAreNoUtf8_areNamedByTheirPlace() {
    byte[] json = "{\"statuses\":[\"é\",\"UpToDate\"]}".getBytes(StandardCharsets.UTF_8);
    json[19] = (byte) 0xff;
    assertThatThrownBy(() -> PolicyFile.decode(Bytes.wrap(json)))
        .isInstanceOfSatisfying(MalformedJson.class, e -> assertThat(e.offset()).isEqualTo(18));
  }

  @Test
  void unknownMember_isAnsweredByThoseThatThereAre() {
    assertThatThrownBy(() -> decode("{'advisories':['INTEL-SA-00615']}"))
        .hasMessageContaining("one of codes, minTcbEvaluationDataNumber, platforms, statuses");
  }

  @Test
  void fullFile_isReadWhole() {
    AttestationPolicy policy =
        decode(
            "{'statuses':['UpToDate','SWHardeningNeeded'],'codes':[{'mrEnclave':'"
                + HASH_32
                + "','advisories':['INTEL-SA-00615']},{'mrTd':'"
                + HASH_48
                + "','rtmrs':["
                + String.join(",", Collections.nCopies(4, "'" + HASH_48 + "'"))
                + "]}],'platforms':{'ppids':['"
                + "00".repeat(16)
                + "'],'pckIds':['"
                + HASH_32
                + "']},'minTcbEvaluationDataNumber':17}");
    Bytes hash = Bytes.fromHex(HASH_48);
    assertThat(policy)
        .isEqualTo(
            new AttestationPolicy(
                Set.of(TcbStatus.UP_TO_DATE, TcbStatus.SW_HARDENING_NEEDED),
                List.of(
                    new AcceptedCode.Sgx(Bytes.fromHex(HASH_32), Set.of("INTEL-SA-00615")),
                    new AcceptedCode.Tdx(hash, Collections.nCopies(4, hash), Set.of())),
                Optional.of(
                    new PlatformList(
                        Set.of(Bytes.wrap(new byte[16])), Set.of(Bytes.fromHex(HASH_32)))),
                17));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'status':['UpToDate']}|status",
        "{'statuses':[]}|statuses",
        "{'statuses':['Revoked']}|statuses",
        "{'statuses':['uptodate']}|statuses",
        "{'codes':[]}|codes",
        "{'codes':[{}]}|codes[0].mrEnclave",
        "{'codes':[{'mrEnclave':'ab'}]}|codes[0].mrEnclave",
        "{'codes':[{'mrEnclave':'ab','mrTd':'cd'}]}|codes[0].mrEnclave",
        "{'codes':[{'mrenclave':'ab'}]}|codes[0].mrenclave",
        "{'platforms':{'ppids':['00']}}|platforms.ppids",
        "{'platforms':[]}|platforms",
        "{'statuses':['UpToDate','UpToDate']}|statuses",
        "{'platforms':{'ppids':[]}}|platforms.ppids",
        "{'platforms':{}}|platforms.ppids",
        "{'codes':[{'mrEnclave':'ab','advisories':['all']}]}|codes[0].advisories",
        "{'minTcbEvaluationDataNumber':-1}|minTcbEvaluationDataNumber",
      })
  void fileWithADefect_isRefusedByMember(String json, String field) {
    assertThatThrownBy(() -> decode(json))
        .isInstanceOfSatisfying(MalformedJson.class, e -> assertThat(e.field()).isEqualTo(field));
  }
}
