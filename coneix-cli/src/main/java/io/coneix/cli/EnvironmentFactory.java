package io.coneix.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Lets picocli build nested commands: those with a constructor of one {@link Environment} get it,
 * the others are built as usual.
 */
final class EnvironmentFactory implements IFactory {
  private final Environment environment;

  EnvironmentFactory(Environment environment) {
    this.environment = environment;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      Class<?>[] parameters = constructor.getParameterTypes();
      if (parameters.length == 1 && parameters[0] == Environment.class) {
        constructor.setAccessible(true);
        return type.cast(constructor.newInstance(environment));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
