// SPDX-License-Identifier: Apache-2.0
package yugma.report.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ElementTest {
  @Test
  void writesWhatHtmlAndXmlReadAlike() {
    Element list =
        Element.of("span", "a b").add(Element.of("br")).say("1 < 2 & 'x'").add(Element.of("i"));
    assertThat(list.text())
        .isEqualTo("<span class=\"a b\"><br/>1 &lt; 2 &amp; &#39;x&#39;<i></i></span>");
    assertThat(Element.of("path").with("d", "M0 0").text()).isEqualTo("<path d=\"M0 0\"/>");
  }

  @Test
  void escapesAttributes() {
    assertThat(Element.of("i").with("title", "\"><script>").text())
        .isEqualTo("<i title=\"&quot;&gt;&lt;script&gt;\"></i>");
  }

  @Test
  void namesNoOtherFile() {
    assertThat(Element.of("a").with("href", "#here").text()).contains("href=\"#here\"");
    assertThatThrownBy(() -> Element.of("a").with("href", "https://example.org"))
        .hasMessageContaining("must stay inside the page");
    assertThatThrownBy(() -> Element.of("img").with("src", "x.png"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Element.of("a").with("onclick", "x()"))
        .hasMessageContaining("no name of an attribute");
    assertThatThrownBy(() -> new Markup.Style("a { background: url(//x) }"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aVerbLeavesTheOldElementAsItWas() {
    Element one = Element.of("p");
    assertThat(one.say("more").text()).isNotEqualTo(one.text());
    assertThat(one.text()).isEqualTo("<p></p>\n");
  }

  @Test
  void lengthsAreRoundedToTenths() {
    assertThat(Length.of(12)).isEqualTo("12");
    assertThat(Length.of(12.449)).isEqualTo("12.4");
    assertThat(Length.of(-0.04)).isEqualTo("0");
    assertThat(Length.of(-0.06)).isEqualTo("-0.1");
    assertThat(Length.of(-3.25)).isEqualTo("-3.2");
    assertThatThrownBy(() -> Length.of(Double.NaN)).hasMessageContaining("must be finite");
  }
}
