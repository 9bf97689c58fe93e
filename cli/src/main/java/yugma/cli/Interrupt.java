// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Ctrl-C and `kill -TERM`: the first asks what runs to stop and finish its files, the second ends
/// at once.
///
/// The JDK hears signals only through `sun.misc.Signal`, of module jdk.unsupported; it is reached
/// by reflection, and where it is missing the process ends at the first signal, as ever.
final class Interrupt {
  private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();
  private static final AtomicInteger SIGNAL = new AtomicInteger();

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
    if (!SIGNAL.compareAndSet(0, number)) {
      Runtime.getRuntime().halt(128 + number);
    }
    LISTENERS.forEach(Runnable::run);
  }

  /// Does some work that a signal is to cut short.
  ///
  /// @param stop called at the first signal, from another thread; at once when it was heard already
  static void during(Runnable work, Runnable stop) {
    LISTENERS.add(stop);
    try {
      if (wasHeard()) {
        stop.run();
      }
      work.run();
    } finally {
      LISTENERS.remove(stop);
    }
  }

  /// Whether a signal was heard.
  static boolean wasHeard() {
    return SIGNAL.get() != 0;
  }

  /// 130 after Ctrl-C, 143 after `kill -TERM`.
  static int exitCode() {
    return 128 + SIGNAL.get();
  }
}
