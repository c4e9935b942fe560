package io.coneix.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/**
 * Banned calls, each written as {@code java.lang.Math.sin} for all methods of that name, {@code
 * java.lang.String.toLowerCase()} for the one with those parameters, or {@code
 * java.util.Random.new} for constructors, also with parameters.
 */
final class Calls {
  private Calls() {}

  /** No class that fits calls or refers to any of them. */
  static ArchRule none(DescribedPredicate<JavaClass> where, Set<String> banned, String because) {
    return noClasses()
        .that(where)
        .should()
        .accessTargetWhere(oneOf(banned))
        .as(because)
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaAccess<?>> oneOf(Set<String> banned) {
    return DescribedPredicate.describe("a banned call", access -> isOneOf(banned, access));
  }

  private static boolean isOneOf(Set<String> banned, JavaAccess<?> access) {
    String target = access.getTarget().getFullName().replace("<init>", "new");
    int parenthesis = target.indexOf('(');
    return banned.contains(target)
        || parenthesis > 0 && banned.contains(target.substring(0, parenthesis));
  }
}
