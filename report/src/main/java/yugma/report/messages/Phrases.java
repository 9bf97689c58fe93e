// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words that tables and reports are made of, in one language: patterns by key.
///
/// A pattern is one of ICU's MessageFormat: `{name}` takes an argument, and plurals and choices are
/// `{n, plural, one {# node} other {# nodes}}`. An apostrophe is an ordinary character, but beside
/// a brace it must be written twice: `link ''{name}''`. The first pattern with more than plain
/// arguments loads ICU, which takes a third of a second; prefer plain ones in what every run
/// prints.
///
/// An argument is a text, as [Figures] makes it, or a whole number (Integer or Long); it may be
/// shared by threads.
public final class Phrases {
  /// Text and plain arguments alone, and no apostrophe that quotes.
  private static final Pattern PLAIN = Pattern.compile("(?:[^{}']|''|'(?![{}'])|\\{[a-zA-Z_]+})*+");

  private static final Pattern PART = Pattern.compile("''|\\{([a-zA-Z_]+)}");

  private final Language language;
  private final Numerals numerals;
  private final NumberShape shape;
  private final Map<String, String> patterns;

  private Phrases(Language language, Numerals numerals) {
    this.language = language;
    this.numerals = numerals;
    this.shape = NumberShape.of(language, numerals);
    this.patterns = Catalogue.flat("phrases_" + language.tag() + ".yaml");
  }

  /// The phrases of a language, whole numbers in the digits 0 to 9.
  public static Phrases of(Language language) {
    return of(language, Numerals.LATIN);
  }

  public static Phrases of(Language language, Numerals numerals) {
    return new Phrases(language, numerals);
  }

  public Language language() {
    return language;
  }

  /// The keys there are, in the catalogue's order.
  public Set<String> keys() {
    return patterns.keySet();
  }

  /// The phrase of a key that takes no arguments.
  ///
  /// @throws IllegalArgumentException when there is no such key, or the phrase takes arguments
  public String text(String key) {
    return text(key, Map.of());
  }

  /// The phrase of a key with its arguments filled in.
  ///
  /// @param arguments texts, Integers and Longs by name; more than the pattern takes are no fault
  /// @throws IllegalArgumentException when there is no such key, an argument is missing, or is of
  ///   another kind
  public String text(String key, Map<String, Object> arguments) {
    String pattern = pattern(key);
    arguments.forEach((name, value) -> check(key, name, value));
    return isPlain(pattern) ? plain(key, pattern, arguments) : byIcu(key, pattern, arguments);
  }

  String pattern(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no phrase '" + key + "' in " + language.tag());
    }
    return pattern;
  }

  static boolean isPlain(String pattern) {
    return PLAIN.matcher(pattern).matches();
  }

  private static void check(String key, String name, Object value) {
    if (!(value instanceof String || value instanceof Integer || value instanceof Long)) {
      throw new IllegalArgumentException(
          "argument '"
              + name
              + "' of phrase '"
              + key
              + "' is a "
              + value.getClass().getSimpleName()
              + "; make it a text with Figures");
    }
  }

  private String plain(String key, String pattern, Map<String, Object> arguments) {
    Matcher matcher = PART.matcher(pattern);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      String part = name == null ? "'" : shown(argument(key, name, arguments));
      matcher.appendReplacement(text, Matcher.quoteReplacement(part));
    }
    return matcher.appendTail(text).toString();
  }

  private String shown(Object argument) {
    return argument instanceof Number number
        ? shape.of(BigDecimal.valueOf(number.longValue()), true)
        : argument.toString();
  }

  String byIcu(String key, String pattern, Map<String, Object> arguments) {
    MessageFormat format = new MessageFormat(pattern, NumberShape.locale(language, numerals));
    names(pattern).forEach(name -> argument(key, name, arguments));
    return format.format(arguments);
  }

  /// The arguments that a pattern takes, those inside plurals and choices too.
  static Set<String> names(String pattern) {
    MessagePattern parts = new MessagePattern(pattern);
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < parts.countParts(); i++) {
      if (parts.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
        names.add(parts.getSubstring(parts.getPart(i)));
      }
    }
    return names;
  }

  private static Object argument(String key, String name, Map<String, Object> arguments) {
    Object argument = arguments.get(name);
    if (argument == null) {
      throw new IllegalArgumentException("phrase '" + key + "' lacks its argument '" + name + "'");
    }
    return argument;
  }
}
