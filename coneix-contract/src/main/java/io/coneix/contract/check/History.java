package io.coneix.contract.check;

import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.ProvenLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a run once contract, vouchers and earlier runs are checked: from here on, a
 * failure carries the totals on.
 *
 * @param log what the inputs prove
 * @param earlier the statements of earlier runs, in order
 * @param totals the encoded totals of the latest earlier run of the same civil year
 */
record History(
    RunRequest request,
    ProvenLog log,
    VoucherStep.Accreditation accreditation,
    PlatformList platformList,
    Map<String, TableDocument> tables,
    List<Statement> earlier,
    Optional<Bytes> totals) {}
