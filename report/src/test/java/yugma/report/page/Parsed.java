// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A page read by a strict parser, and what is in it.
final class Parsed {
  private Parsed() {}

  static Document of(String page) {
    try {
      String xml = page.substring("<!DOCTYPE html>".length());
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("not well-formed: " + e.getMessage(), e);
    }
  }

  static List<Element> all(Document page, String name) {
    return all(page.getDocumentElement(), name);
  }

  static List<Element> all(Element inside, String name) {
    NodeList found = inside.getElementsByTagName(name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }

  static List<String> ids(Document page) {
    return attributes(page).getOrDefault("id", List.of());
  }

  /// Every value of every attribute, by its name.
  static Map<String, List<String>> attributes(Document page) {
    Map<String, List<String>> attributes = new TreeMap<>();
    for (Element element : all(page, "*")) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Node attribute = element.getAttributes().item(i);
        attributes
            .computeIfAbsent(attribute.getNodeName(), _ -> new ArrayList<>())
            .add(attribute.getNodeValue());
      }
    }
    return attributes;
  }

  /// The section that an element stands in.
  static Element section(Element element) {
    Node node = element;
    while (!node.getNodeName().equals("section")) {
      node = node.getParentNode();
    }
    return (Element) node;
  }
}
