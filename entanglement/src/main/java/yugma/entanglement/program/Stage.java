// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import yugma.kernel.event.Cancellable;
import yugma.kernel.event.Simulation;
import yugma.kernel.time.Time;

/// The programs of a run, and the one right to run, which passes between them and the event loop.
///
/// An event hands it to a program and waits; the program hands it back when it waits for something
/// or ends. So there is no moment at which two threads run.
final class Stage {
  private final Simulation simulation;
  private final List<Running> open = new ArrayList<>();
  private @Nullable Running current;
  private boolean isClosing;

  Stage(Simulation simulation) {
    this.simulation = simulation;
  }

  /// A program that has begun, or is about to.
  final class Running {
    private final String name;
    private final Node node;
    private final Thread thread;
    private @Nullable Thread loop;
    private @Nullable Throwable failure;
    private boolean isOver;
    private volatile boolean isItsTurn;

    Running(String name, Node node, Program program) {
      this.name = name;
      this.node = node;
      this.thread = Thread.ofVirtual().name(name).unstarted(() -> perform(program));
    }

    Node node() {
      return node;
    }

    @Override
    public String toString() {
      return name;
    }

    private void perform(Program program) {
      try {
        program.run();
      } catch (Ended _) {
        // the run is over
      } catch (Throwable e) {
        failure = e;
      } finally {
        isOver = true;
        handBack();
      }
    }

    private void handBack() {
      isItsTurn = false;
      LockSupport.unpark(loop);
    }

    /// Lets the event loop go on until the program is resumed.
    private void pause() {
      if (!isClosing) {
        handBack();
        while (!isItsTurn) {
          LockSupport.park(this);
        }
      }
      if (isClosing) {
        throw new Ended();
      }
    }

    /// Lets the program run until it waits or ends; on the thread of the event loop.
    private void resume() {
      if (isOver) {
        return;
      }
      loop = Thread.currentThread();
      current = this;
      isItsTurn = true;
      if (thread.getState() == Thread.State.NEW) {
        thread.start();
      } else {
        LockSupport.unpark(thread);
      }
      while (isItsTurn) {
        LockSupport.park(this);
      }
      current = null;
      if (isOver) {
        open.remove(this);
      }
      if (open.isEmpty()) {
        simulation.stop();
      }
      if (failure != null) {
        throw new ProgramFailure(name, simulation.now(), failure);
      }
    }
  }

  /// Unwinds a program that has not ended when the run does.
  private static final class Ended extends Error {
    private static final long serialVersionUID = 1;

    Ended() {
      super("the run is over", null, false, false);
    }
  }

  /// What programs wait for: it is rung when it may be there.
  static final class Waiters {
    private final List<Wait> waits = new ArrayList<>();
  }

  private static final class Wait {
    private final Running program;
    private boolean isRung;
    private boolean isOver;

    Wait(Running program) {
      this.program = program;
    }

    private void end(boolean rung) {
      if (!isOver && (rung || !isRung)) {
        isOver = true;
        program.resume();
      }
    }
  }

  /// Does something on a virtual thread, between which and programs the right to run passes faster,
  /// and waits for its end; what it threw.
  static Optional<Throwable> onVirtualThread(Runnable work) {
    AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
    Thread loop =
        Thread.ofVirtual()
            .name("event loop")
            .uncaughtExceptionHandler((_, e) -> failure.set(Optional.of(e)))
            .start(work);
    boolean isInterrupted = false;
    while (loop.isAlive()) {
      try {
        loop.join();
      } catch (InterruptedException _) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
    return failure.get();
  }

  /// Begins a program after all that is already due now.
  void start(String name, Node node, Program program) {
    Running running = new Running(name, node, program);
    open.add(running);
    simulation.in(Time.ZERO, _ -> running.resume());
  }

  /// The program that runs now, on whose thread this is called.
  Running running() {
    Running running = current;
    if (running == null || Thread.currentThread() != running.thread) {
      throw new IllegalStateException("only a program that was started at a node may do this");
    }
    return running;
  }

  /// Names of programs that have not come to their end.
  List<String> unfinished() {
    return open.stream().map(Running::toString).toList();
  }

  /// Waits for a time to pass.
  void sleep(Time delay) {
    Running running = running();
    simulation.in(delay, _ -> running.resume());
    running.pause();
  }

  /// Waits until something is rung or a time comes, and tells whether it was rung.
  boolean await(Waiters waiters, Optional<Time> until) {
    Wait wait = new Wait(running());
    waiters.waits.add(wait);
    Optional<Cancellable> alarm = until.map(time -> simulation.at(time, _ -> wait.end(false)));
    wait.program.pause();
    alarm.ifPresent(Cancellable::cancel);
    waiters.waits.remove(wait);
    return wait.isRung;
  }

  /// Resumes all who wait for something, in the order in which they came, after all that is already
  /// due now.
  void ring(Waiters waiters) {
    for (Wait wait : waiters.waits) {
      if (!wait.isRung) {
        wait.isRung = true;
        simulation.in(Time.ZERO, _ -> wait.end(true));
      }
    }
  }

  /// Ends what has not ended; what such programs do last, they do at this time.
  void close() {
    isClosing = true;
    List<ProgramFailure> failures = new ArrayList<>();
    for (Running running : List.copyOf(open)) {
      if (running.thread.getState() != Thread.State.NEW) {
        try {
          running.resume();
        } catch (ProgramFailure e) {
          failures.add(e);
        }
      }
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }
}
