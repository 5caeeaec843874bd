"""Reads a JSON list of paragraphs from stdin and writes a .docx whose numbers are automatic.

A paragraph is {"text": "...", "list": {"format": "chinese", "restart": true}}, a table {"rows": [["cell", ...], ...]}.
Each format has one abstract numbering; a restart is a new w:num with a start override, as Word writes it.
"""
import json
import sys

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

FORMATS = {
    "chapter": ("chineseCounting", "第%1章"),
    "chinese": ("chineseCounting", "%1、"),
    "chinese-paren": ("chineseCounting", "（%1）"),
    "dot": ("decimal", "%1."),
    "comma": ("decimal", "%1、"),
    "paren": ("decimal", "（%1）"),
}


def element(tag, **attributes):
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn("w:" + name), str(value))
    return made


def add_abstract(numbering, number, number_format, text):
    abstract = element("w:abstractNum", abstractNumId=number)
    abstract.append(element("w:multiLevelType", val="singleLevel"))
    level = element("w:lvl", ilvl=0)
    for tag, value in (("w:start", 1), ("w:numFmt", number_format), ("w:suff", "nothing"), ("w:lvlText", text), ("w:lvlJc", "left")):
        level.append(element(tag, val=value))
    abstract.append(level)
    first = numbering.find(qn("w:num"))
    numbering.insert(list(numbering).index(first), abstract) if first is not None else numbering.append(abstract)


def add_num(numbering, number, abstract, restart):
    num = element("w:num", numId=number)
    num.append(element("w:abstractNumId", val=abstract))
    if restart:
        override = element("w:lvlOverride", ilvl=0)
        override.append(element("w:startOverride", val=1))
        num.append(override)
    numbering.append(num)


def add_table(document, rows):
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    table.style = "Table Grid"
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            table.cell(y, x).text = text


def main():
    blocks = json.load(sys.stdin)
    document = Document()
    style = document.styles["Normal"]
    style.font.name = "Noto Serif CJK SC"
    style.font.size = Pt(15)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Noto Serif CJK SC")
    numbering = document.part.numbering_part.element
    abstracts = {}
    for offset, (name, (number_format, text)) in enumerate(FORMATS.items()):
        abstracts[name] = 900 + offset
        add_abstract(numbering, 900 + offset, number_format, text)
    current = {}
    next_number = 900
    for block in blocks:
        if "rows" in block:
            add_table(document, block["rows"])
            continue
        paragraph = document.add_paragraph(block["text"])
        paragraph.paragraph_format.first_line_indent = Pt(30)
        paragraph.paragraph_format.space_after = Pt(0)
        if "list" not in block:
            continue
        name = block["list"]["format"]
        if block["list"]["restart"] or name not in current:
            add_num(numbering, next_number, abstracts[name], True)
            current[name] = next_number
            next_number += 1
        properties = paragraph._p.get_or_add_pPr()
        number = OxmlElement("w:numPr")
        number.append(element("w:ilvl", val=0))
        number.append(element("w:numId", val=current[name]))
        properties.append(number)
    document.save(sys.argv[1])


main()
