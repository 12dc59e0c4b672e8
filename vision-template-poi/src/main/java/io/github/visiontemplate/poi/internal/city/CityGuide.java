package io.github.visiontemplate.poi.internal.city;

import io.github.visiontemplate.poi.internal.book.Look;
import io.github.visiontemplate.poi.internal.book.NewRows;
import io.github.visiontemplate.poi.internal.book.NewSheet;
import io.github.visiontemplate.poi.internal.book.NewWorkbook;
import java.util.List;

/** The sheet that says how the form is filled in. */
final class CityGuide {

  private static final String SHEET = "填写说明";
  private static final String TITLE = "市体检系统上传模板 填写说明";

  private static final List<String> OF_ROSTER =
      List.of(
          "1. 每行一名学生，已按本校学生名册列出。只需填写参加检查的学生；检查结果和体检日期都空着的行不会被导入。",
          "2. “学生编号”列已隐藏，请勿改动或删除：系统按该编号识别学生。",
          "3. 请勿改动表头文字；列的先后可以调整，但“体检日期”须保持在最后一列。",
          "4. 该学期已从国家模板导入过记录的学生，请删除其所在的行，否则整个文件不能导入。",
          "5. 填好后上传，选择“本系统导出的模板”。");

  private static final List<String> OF_UNMATCHED =
      List.of(
          "1. 本表只列出国家模板中无法匹配的学生，检查结果已按原文件填好。请逐行确认学生编号。",
          "2. “建议学生编号”是按姓名、出生日期和学籍号找到的候选学生，须由人核对：看“候选依据”，确是该生的，在“确认”列选“是”。",
          "3. 不是该生、或没有建议编号的，在“学生编号”列填写该生在市体检系统中的编号；查不到该生的，删除该行。",
          "4. 既未填写学生编号、也未确认建议编号的行会使整个文件不能导入。",
          "5. 原文件中有误的数值照原样列出，导入时仍会提示，请在此改正。",
          "6. 请勿改动表头文字；列的先后可以调整，但“体检日期”须保持在最后一列。",
          "7. 该学期已从国家模板导入过记录的学生，请删除其所在的行，否则整个文件不能导入。",
          "8. 填好后上传，选择“本系统导出的模板”。");

  private final List<CityColumn> columns;
  private final List<String> lines;

  CityGuide(List<CityColumn> columns, boolean withProposals) {
    this.columns = columns;
    this.lines = withProposals ? OF_UNMATCHED : OF_ROSTER;
  }

  void add(NewWorkbook workbook) {
    NewSheet sheet = workbook.addSheet(SHEET);
    sheet.setWidths(List.of(34, 10, 92));
    sheet.setRows(this::write);
  }

  private void write(NewRows rows) {
    rows.row(28).text(Look.TITLE, TITLE);
    lines.forEach(line -> rows.row(18).text(Look.PLAIN, line));
    rows.row();
    rows.row(20).text(Look.HEADER, "列").text(Look.HEADER, "填写").text(Look.HEADER, "要求");
    for (CityColumn column : columns) {
      rows.row(20)
          .text(Look.LABEL, column.header())
          .text(Look.BODY, column.need())
          .text(Look.BODY, column.guide());
    }
  }
}
