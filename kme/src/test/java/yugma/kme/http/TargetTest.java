// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class TargetTest {
  @Test
  void decodesSegmentsAndParameters() throws Exception {
    Target target = Target.parse("/api//v1/a%2Fb%20c+d/?number=1&number=2&x&=y&z=a+b%26");
    assertThat(target.segments()).containsExactly("api", "", "v1", "a/b c+d", "");
    assertThat(target.query())
        .containsEntry("number", List.of("1", "2"))
        .containsEntry("x", List.of(""))
        .containsEntry("", List.of("y"))
        .containsEntry("z", List.of("a b&"));
    assertThat(target.rawPath()).isEqualTo("/api//v1/a%2Fb%20c+d/");
  }

  @Test
  void takesTheFormThatProxiesSend() throws Exception {
    assertThat(Target.parse("https://kme.example:443/a?b=c").rawPath()).isEqualTo("/a");
    assertThat(Target.parse("HTTP://kme.example").rawPath()).isEqualTo("/");
  }

  @Test
  void refusesWhatIsNoPathOrLeadsElsewhere() {
    for (String bad :
        List.of(
            "",
            "*",
            "a/b",
            "https:///a",
            "ftp://x/",
            "/..",
            "/a/../b",
            "/%2e%2E/b",
            "/a/.%2e",
            "/.",
            "/a#b",
            "/a b",
            "/%",
            "/%4",
            "/%4g",
            "/%zz",
            "/%00",
            "/%0a",
            "/a?x=%0d",
            "/%ff",
            "/%c0%ae",
            "/%ed%a0%80",
            "/a?b=%f8",
            "/é",
            "/\u0000",
            "/\"",
            "/a\\b")) {
      assertThatThrownBy(() -> Target.parse(bad)).as(bad).isInstanceOf(Malformed.class);
    }
  }

  @Property(tries = 300, seed = "1")
  void decodesWhateverWasEncoded(@ForAll String name, @ForAll String value) throws Exception {
    String clean = clean(name);
    String encoded = encoded(clean);
    Target target = Target.parse("/k/" + encoded + "/status?" + encoded + "=" + encoded(value));
    assertThat(target.segments()).containsExactly("k", clean, "status");
    if (!clean.isEmpty()) {
      assertThat(target.query()).containsEntry(clean, List.of(clean(value)));
    }
  }

  @Property(tries = 2000, seed = "1")
  void takesOrRefusesAnythingAndNeverBreaks(
      @ForAll @CharRange(from = ' ', to = '~') String text, @ForAll boolean isPath) {
    try {
      Target target = Target.parse(isPath ? "/" + text : text);
      assertThat(target.segments()).doesNotContain("..", ".");
    } catch (Malformed e) {
      assertThat(e.words()).doesNotContain("\"", "\\").isNotBlank();
    }
  }

  private static String clean(String text) {
    String clean = text.replaceAll("\\p{Cntrl}|\\p{Cs}|[\\x{80}-\\x{9f}]", "-");
    return clean.equals(".") || clean.equals("..") ? "dots" : clean;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(clean(text), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
