package org.preuve.portfolio.rich;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

  /** All that a text may become. */
  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("p", "br", "strong", "em", "h3", "h4", "h5", "h6", "ul", "ol", "li")
          .addTags("blockquote", "pre", "code", "a", "span")
          .addAttributes("a", "href", "target", "rel")
          .addAttributes("ol", "start")
          .addAttributes("code", "class")
          .addAttributes("span", "class")
          .addAttributes("p", "class")
          .addProtocols("a", "href", "http", "https", "mailto");

  @Test
  void shows_the_marks_that_the_help_names() {
    var html =
        shown(
            "# Essais\n\nUn **banc** *mobile*, `adc_read()`.\n\n- un\n- deux\n\n1. d’abord\n2. puis"
                + "\n\n[le journal](https://example.org/a?b=c&d)");

    assertThat(html)
        .contains("<h3>Essais</h3>", "<strong>banc</strong>", "<em>mobile</em>")
        .contains("<code>adc_read()</code>", "<li>un</li>", "<ol>")
        .contains("href=\"https://example.org/a?b=c&amp;d\"", "(nouvel onglet)")
        .contains("rel=\"noopener noreferrer nofollow\"");
  }

  @Test
  void leaves_what_was_frozen_before_as_it_was_handed_in() {
    assertThat(new HandedIn("- 3 degrés", true).marked()).isTrue();
    assertThat(new HandedIn("- 3 degrés", false).marked()).isFalse();
  }

  @Test
  void keeps_words_without_marks_and_their_lines() {
    var words = "Première ligne\nDeuxième : 3 < 4 & 5 > 2\n\nEncore";

    assertThat(Jsoup.parse(shown(words)).wholeText().replaceAll("\\s+", " ").strip())
        .isEqualTo(words.replaceAll("\\s+", " "));
    assertThat(shown(words)).contains("ligne<br>");
    assertThat(RichText.marked(words)).isFalse();
    assertThat(RichText.marked("Un **banc**")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <b onmouseover='alert(1)'>b</b> <svg/onload=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](<java\nscript:alert(1)>)",
        "[x](&#106;avascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x) [y](//evil.example) [z](file:///etc/passwd)",
        "<javascript:alert(1)> <https://example.org/\"onclick=alert(1)>",
        "[x](https://example.org/\" onmouseover=\"alert(1))",
        "[x](https://example.org 'title\" onmouseover=\"alert(1)')",
        "![x](https://tracker.example/p.gif)",
        "![x](javascript:alert(1))",
        "[x]: javascript:alert(1)\n\n[x]",
        "```\" onclick=\"alert(1)\n<script>alert(1)</script>\n```",
        "# <script>alert(1)</script>\n<style>*{display:none}</style>",
        "<iframe src=https://evil.example></iframe>\n\n<form action=//evil.example><input name=csrf>",
        "<!-- x --> <![CDATA[<script>]]> <?php ?>",
        "**<a href=javascript:alert(1)>x</a>**",
        "\u0000<scr\u0000ipt>alert(1)</script>"
      })
  void makes_no_element_attribute_or_address_of_what_somebody_wrote(String words) {
    var html = shown(words);

    assertThat(Jsoup.isValid(html, ALLOWED)).as(html).isTrue();
    assertThat(Jsoup.parse(html).select("img, script, style, form, iframe, svg")).isEmpty();
    assertThat(Jsoup.parse(html).select("a"))
        .allSatisfy(link -> assertThat(link.attr("href")).matches("(?i)(https?://|mailto:).*"));
  }

  @Test
  void hides_nothing_that_was_written() {
    assertThat(text("[dossier]: https://example.org/caché\n\nTexte"))
        .contains("dossier", "https://example.org/caché");
    assertThat(text("[x](javascript:alert(1))")).contains("x", "javascript:alert(1)");
    assertThat(text("a <b>gras</b> <!-- caché -->")).contains("<b>gras</b>", "<!-- caché -->");
    assertThat(text("    int x = 1;\n---\n***")).contains("int x = 1;");
    assertThat(text("![](https://example.org/p.gif)")).contains("https://example.org/p.gif");
  }

  @Test
  void puts_no_link_into_a_link() {
    var html = shown("[a ![p](https://example.org/p.gif) b](https://example.org)");

    assertThat(Jsoup.parse(html).select("a")).hasSize(1);
    assertThat(html).contains("p (https://example.org/p.gif)");
  }

  @Test
  void never_skips_a_level_of_headings() {
    assertThat(shown("### profond\n\n# haut\n\n###### très profond"))
        .contains("<h3>profond</h3>", "<h3>haut</h3>", "<h4>très profond</h4>");
  }

  @Test
  void shows_what_nests_without_end_as_it_was_written() {
    for (var words :
        new String[] {
          "*a **a ".repeat(5_000) + "b" + " a** a*".repeat(5_000),
          "[".repeat(20_000) + "a" + "](b)".repeat(20_000),
          "> ".repeat(20_000) + "a",
          "- ".repeat(20_000) + "a",
          "`".repeat(30_001) + "a",
          "*".repeat(40_000) + "a" + "*".repeat(40_000),
          "x".repeat(300_001)
        }) {
      assertThat(Jsoup.isValid(shown(words), ALLOWED)).isTrue();
    }
    assertThat(shown("*a **a ".repeat(5_000) + "b" + " a** a*".repeat(5_000)))
        .startsWith("<p class=\"pv-prose\">");
  }

  private static String shown(String words) {
    return RichText.html(words, 2, "(nouvel onglet)");
  }

  private static String text(String words) {
    return Jsoup.parse(shown(words)).text();
  }
}
