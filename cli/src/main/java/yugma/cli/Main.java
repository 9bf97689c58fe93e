// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import yugma.cli.circuit.BitForm;
import yugma.computing.problem.ProgramException;
import yugma.network.scenario.ScenarioException;
import yugma.report.messages.Phrases;
import yugma.report.messages.ProblemText;
import yugma.report.messages.Speech;

/// The `yugma` command.
@Command(
    name = "yugma",
    description = "A quantum internet that you can run.",
    synopsisSubcommandLabel = "VERB",
    subcommands = {
      RunVerb.class,
      UpVerb.class,
      DownVerb.class,
      StatusVerb.class,
      TopVerb.class,
      ImpairVerb.class,
      AttackVerb.class,
      LiftVerb.class,
      NodeVerb.class,
      SweepVerb.class,
      CompareVerb.class,
      ReproduceVerb.class,
      ReportVerb.class,
      SpeedVerb.class,
      EvidenceVerb.class,
      AuditVerb.class,
      ValidateVerb.class,
      CatalogVerb.class,
      NewVerb.class,
      ImportVerb.class,
      GraphVerb.class,
      SendVerb.class,
      ReceiveVerb.class,
      ConformVerb.class,
      ExplainVerb.class,
      SchemaVerb.class,
      CertsVerb.class,
      CircuitVerb.class,
      AppVerb.class,
      VersionVerb.class,
    },
    versionProvider = VersionVerb.class,
    mixinStandardHelpOptions = true,
    footer = {"", "yugma VERB --help says more about a verb."})
public final class Main {
  private final Console console;

  private Main(Console console) {
    this.console = console;
  }

  /// Runs one command line and ends the process with its exit code.
  public static void main(String[] arguments) {
    StandardOutput out = new StandardOutput();
    Console console = Console.ofProcess(out);
    int exit = run(List.of(arguments), console);
    console.out().flush();
    if (out.isLost() && exit == Exit.OK) {
      console.err().println("yugma: cannot write to standard output: " + out.reason());
      exit = Exit.ENVIRONMENT;
    }
    System.exit(exit);
  }

  /// Runs one command line.
  ///
  /// @return an exit code of [Exit]
  static int run(List<String> arguments, Console console) {
    Main main = new Main(console);
    try {
      return main.commandLine().execute(arguments.toArray(String[]::new));
    } finally {
      console.out().flush();
    }
  }

  private CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(this);
    HelpOption.addTo(commandLine);
    commandLine.registerConverter(BitForm.class, BitForm::of);
    commandLine.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    commandLine.setColorScheme(
        CommandLine.Help.defaultColorScheme(console.isColoured() ? Ansi.ON : Ansi.OFF));
    commandLine.setUsageHelpAutoWidth(false);
    commandLine.setExecutionStrategy(this::perform);
    commandLine.setParameterExceptionHandler((e, _) -> refuse(e));
    commandLine.setExecutionExceptionHandler((e, _, _) -> explain(e, Speech.ENGLISH));
    return commandLine;
  }

  private int perform(ParseResult parsed) throws CommandLine.ExecutionException {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    ParseResult leaf = parsed;
    while (leaf.hasSubcommand()) {
      leaf = leaf.subcommand();
    }
    CommandLine command = leaf.commandSpec().commandLine();
    if (!(leaf.commandSpec().userObject() instanceof Verb verb)) {
      command.usage(command.getErr());
      return Exit.USAGE;
    }
    Speech speech = Speech.ENGLISH;
    try {
      speech = verb.language().in(console.environment());
      return verb.run(console);
    } catch (UsageException e) {
      return usage("" + e.getMessage(), command);
    } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError e) {
      return explain(e, speech);
    }
  }

  private int refuse(ParameterException e) {
    String message = "" + e.getMessage();
    List<String> suggestions =
        e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    if (e instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().getFirst();
      boolean isVerb = !word.startsWith("-") && !e.getCommandLine().getSubcommands().isEmpty();
      message = (isVerb ? "there is no verb '" : "there is no option or argument '") + word + "'";
      if (!suggestions.isEmpty()) {
        message += "; did you mean '" + suggestions.getFirst() + "'?";
      }
    }
    return usage(plain(message), e.getCommandLine());
  }

  /// Without the words of programmers.
  private static String plain(String message) {
    return message
        .replaceAll(" is not an? (int|long)$", " is no whole number within its limits")
        .replace("is not a double", "is no number")
        .replace("option option", "option")
        .replace(" (case-sensitive)", "");
  }

  private int usage(String message, CommandLine command) {
    console.err().println("yugma: " + message);
    console.err().println("`" + command.getCommandSpec().qualifiedName() + " --help` shows how.");
    return Exit.USAGE;
  }

  private int explain(Throwable e, Speech speech) {
    return switch (e) {
      case ScenarioException refused -> {
        print(refused, speech);
        yield refused.isUsage() ? Exit.USAGE : Exit.INVALID_SCENARIO;
      }
      case ProgramException refused -> {
        console.err().print(refused.getMessage());
        yield Exit.INVALID_SCENARIO;
      }
      case FileSystemException file -> {
        console
            .err()
            .println("yugma: cannot write or read " + file.getFile() + ": " + reason(file));
        yield Exit.ENVIRONMENT;
      }
      case IOException io -> {
        console.err().println("yugma: " + io.getMessage());
        yield Exit.ENVIRONMENT;
      }
      default -> fault(e);
    };
  }

  private static String reason(FileSystemException e) {
    if (e.getReason() != null) {
      return e.getReason();
    }
    return switch (e) {
      case FileAlreadyExistsException _ -> "something else stands there";
      case NoSuchFileException _ -> "it is not there";
      case AccessDeniedException _ -> "permission denied";
      default -> e.getClass().getSimpleName();
    };
  }

  private void print(ScenarioException refused, Speech speech) {
    ProblemText text = new ProblemText(speech);
    refused.problems().forEach(problem -> console.err().print(text.of(problem)));
    Phrases phrases = speech.phrases();
    String count = ProblemCount.of(refused.problems().size(), phrases);
    String code = refused.problems().getFirst().code().id();
    console.err().println(count + " " + phrases.text("cli.nothing_run", Map.of("code", code)));
  }

  private int fault(Throwable e) {
    Throwable told = e instanceof ExceptionInInitializerError first ? first.getException() : e;
    console.err().println("yugma: a fault of ours, please report it: " + told);
    if (console.environment().containsKey("YUGMA_DEBUG")) {
      e.printStackTrace(console.err());
    } else {
      console.err().println("YUGMA_DEBUG=1 shows where.");
    }
    return Exit.FAULT;
  }
}
