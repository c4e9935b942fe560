package io.coneix.cli.attest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.coneix.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each field of a policy file, met and not met; and files that are refused. */
class AttestPolicyTest {
  private static final String MR_ENCLAVE =
      "a4f45c39dac622cb1dd32ddb35a52ec92db41d0fa88a1c911c49e59c534f61cd";
  private static final String PPID = "186950b6d8d014d89f0c144d1d90ebad";
  private static final String PCK_ID =
      "7c5cc9b6164fdb2010d9be841a4619261df1b039137e5bc2aaea0ee6959ff91b";
  private static final String SGX_CODE =
      "'statuses':['SWHardeningNeeded'],'codes':[{'mrEnclave':'"
          + MR_ENCLAVE
          + "','advisories':['INTEL-SA-00615']}]";

  private final Cli cli = new Cli();
  @TempDir private Path folder;

  private int verify(Pair pair, String policy) throws IOException {
    Path file = folder.resolve("policy.json");
    Files.writeString(file, "{" + policy.replace('\'', '"') + "}");
    return pair.verify(cli, "--policy", file.toString());
  }

  private void fails(Pair pair, String policy, String rule) throws IOException {
    assertThat(verify(pair, policy)).as(cli.err()).isEqualTo(1);
    JsonNode answer = Pair.answer(cli);
    assertThat(answer.get("reason").textValue()).startsWith("POLICY_" + rule + ": ");
    assertThat(answer.get("status").isNull()).isFalse();
  }

  private void passes(Pair pair, String policy) throws IOException {
    assertThat(verify(pair, policy)).as(cli.out() + cli.err()).isZero();
  }

  @Test
  void emptyPolicy_isTheDefault() throws IOException {
    passes(Pair.TDX, "");
    fails(Pair.SGX, "", "TCB_STATUS");
  }

  @Test
  void statusesAndAdvisories_areAcceptedForPinnedCodeOnly() throws IOException {
    passes(Pair.SGX, SGX_CODE);
    fails(Pair.SGX, SGX_CODE.replace("SWHardeningNeeded", "OutOfDate"), "TCB_STATUS");
    fails(Pair.SGX, SGX_CODE.replace("INTEL-SA-00615", "INTEL-SA-00614"), "ADVISORIES");
    fails(Pair.SGX, "'statuses':['SWHardeningNeeded']", "ADVISORIES");
    fails(Pair.SGX, SGX_CODE.replace("a4f45c", "a4f45d"), "MEASUREMENT");
  }

  @Test
  void domain_isPinnedByMrtdAndAllRegisters() throws IOException {
    assertThat(Pair.TDX.verify(cli)).isZero();
    JsonNode found = Pair.answer(cli).get("measurements");
    String code = "'codes':[{'mrTd':'" + found.get("mrTd").textValue() + "','rtmrs':[";
    for (int i = 0; i < 4; i++) {
      code += (i > 0 ? "," : "") + "'" + found.at("/rtmrs/" + i).textValue() + "'";
    }
    code += "]}]";
    passes(Pair.TDX, code);
    for (String name : new String[] {"/mrTd", "/rtmrs/0", "/rtmrs/1", "/rtmrs/2", "/rtmrs/3"}) {
      String value = found.at(name).textValue();
      fails(Pair.TDX, code.replace(value, value.substring(1) + "0"), "MEASUREMENT");
      String reason = Pair.answer(cli).get("reason").textValue();
      assertThat(reason.contains("RTMR")).isEqualTo(name.startsWith("/rtmrs"));
      assertThat(reason).contains(value);
    }
  }

  @Test
  void T28_machineThatIsNotListed_fails() throws IOException {
    passes(Pair.SGX, SGX_CODE + ",'platforms':{'ppids':['" + PPID + "']}");
    passes(Pair.SGX, SGX_CODE + ",'platforms':{'pckIds':['" + PCK_ID + "']}");
    fails(
        Pair.SGX,
        SGX_CODE + ",'platforms':{'ppids':['" + PPID.replace('1', '2') + "']}",
        "PLATFORM");
    fails(
        Pair.SGX,
        SGX_CODE + ",'platforms':{'pckIds':['" + PCK_ID.replace('1', '2') + "']}",
        "PLATFORM");
  }

  @Test
  void evaluationDataNumberThatGoesBack_fails() throws IOException {
    passes(Pair.TDX, "'minTcbEvaluationDataNumber':17");
    fails(Pair.TDX, "'minTcbEvaluationDataNumber':18", "TCB_EVALUATION_DATA_NUMBER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'status':['UpToDate']",
        "'statuses':[]",
        "'statuses':['Revoked']",
        "'statuses':['uptodate']",
        "'statuses':['UpToDate'],'statuses':['OutOfDate']",
        "'statuses':'UpToDate'",
        "'minTcbEvaluationDataNumber':-1",
        "'minTcbEvaluationDataNumber':1.5",
        "'minTcbEvaluationDataNumber':'17'",
        "'codes':[]",
        "'codes':[{}]",
        "'codes':[{'mrEnclave':'00'}]",
        "'codes':[{'mrEnclave':'" + MR_ENCLAVE + "','debug':true}]",
        "'codes':[{'mrEnclave':'" + MR_ENCLAVE + "','advisories':['all']}]",
        "'codes':[{'mrEnclave':'" + MR_ENCLAVE + "'},{'mrEnclave':'" + MR_ENCLAVE + "'}]",
        "'codes':[{'mrEnclave':'" + MR_ENCLAVE + "','mrTd':'00'}]",
        "'platforms':{}",
        "'platforms':{'ppids':[]}",
        "'platforms':{'ppids':['" + PPID + "0']}",
        "'platforms':{'names':['a']}",
        "'debug':true",
        "'codes':",
      })
  void policyOfAnotherShape_isUnusable(String policy) throws IOException {
    assertThat(verify(Pair.TDX, policy)).isEqualTo(2);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err())
        .contains("policy.json, policy", "at character ", "expected", "found", "hint: ")
        .doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {"'debug':true,debug at character 9", "'platforms':{'x':1},platforms.x at character"})
  void unknownKey_isNamedWithItsOffset(String policy, String where) throws IOException {
    assertThat(verify(Pair.TDX, policy)).isEqualTo(2);
    assertThat(cli.err()).contains(where);
  }
}
