// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Ctrl-C and `kill -TERM`: the first asks what runs to stop and finish its files, the second ends
/// at once.
///
/// The JDK hears signals only through `sun.misc.Signal`, of module jdk.unsupported; it is reached
/// by reflection, and where it is missing the process ends at the first signal, as ever.
final class Interrupt {
  private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();
  private static volatile int signal;

  private Interrupt() {}

  /// Listens from now on, for the rest of the process.
  static void listen() {
    for (String name : List.of("INT", "TERM")) {
      try {
        listen(name);
      } catch (ReflectiveOperationException | IllegalArgumentException e) {
        return; // without handlers the process simply ends
      }
    }
  }

  private static void listen(String name) throws ReflectiveOperationException {
    Class<?> signals = Class.forName("sun.misc.Signal");
    Class<?> handlers = Class.forName("sun.misc.SignalHandler");
    InvocationHandler heard =
        (proxy, method, arguments) -> {
          if (method.getName().equals("handle")) {
            heard(name.equals("INT") ? 2 : 15);
          }
          return null;
        };
    Object handler =
        Proxy.newProxyInstance(Interrupt.class.getClassLoader(), new Class<?>[] {handlers}, heard);
    signals
        .getMethod("handle", signals, handlers)
        .invoke(null, signals.getConstructor(String.class).newInstance(name), handler);
  }

  private static void heard(int number) {
    if (signal != 0) {
      Runtime.getRuntime().halt(128 + number);
    }
    signal = number;
    LISTENERS.forEach(Runnable::run);
  }

  /// Calls back at the first signal, until it is closed; at once when one was heard already.
  static Listening onSignal(Runnable listener) {
    LISTENERS.add(listener);
    if (signal != 0) {
      listener.run();
    }
    return () -> LISTENERS.remove(listener);
  }

  /// Someone who wants to hear of a signal.
  @FunctionalInterface
  interface Listening extends AutoCloseable {
    @Override
    void close();
  }

  /// Whether a signal was heard.
  static boolean wasHeard() {
    return signal != 0;
  }

  /// 130 after Ctrl-C, 143 after `kill -TERM`.
  static int exitCode() {
    return 128 + signal;
  }
}
