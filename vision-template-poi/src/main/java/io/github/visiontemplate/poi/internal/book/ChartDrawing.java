package io.github.visiontemplate.poi.internal.book;

import io.github.visiontemplate.poi.internal.book.BarChart.Fill;
import io.github.visiontemplate.poi.internal.book.BarChart.Series;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;

/**
 * Draws a chart over the cells of a sheet. The chart names the cells that it shows, and holds a
 * copy of their values, because the rows of the sheet are written later. Some of it is written as
 * plain XML, because the small edition of POI's schemas lacks the types.
 */
final class ChartDrawing {

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String OUTLINE = "1F3864";
  private static final String PERCENT = "0%";
  private static final String SHARE = "0.0%";

  /** Formats of labels, which are empty for 0. Columns side by side have little room. */
  private static final String LABEL = "0.0%;;";

  private static final String SHORT_LABEL = "0%;;";
  private static final int LABEL_SIZE = 800;

  private static final int GAP = 40;
  private static final int FULL = 100;

  private final XSSFSheet sheet;
  private final BarChart chart;

  ChartDrawing(XSSFSheet sheet, BarChart chart) {
    this.sheet = sheet;
    this.chart = chart;
  }

  /** Draws the chart between two corners. The cells of the second corner are outside. */
  void draw(int column, int row, int endColumn, int endRow) {
    XSSFChart drawn =
        sheet
            .createDrawingPatriarch()
            .createChart(
                sheet
                    .createDrawingPatriarch()
                    .createAnchor(0, 0, 0, 0, column, row, endColumn, endRow));
    drawn.setTitleText(chart.title());
    drawn.setTitleOverlay(false);
    drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis below = drawn.createCategoryAxis(AxisPosition.BOTTOM);
    below.setTitle(chart.rowsTitle());
    XDDFValueAxis beside = drawn.createValueAxis(AxisPosition.LEFT);
    beside.setTitle(chart.valuesTitle());
    beside.setNumberFormat(PERCENT);
    beside.setMinimum(0);
    beside.setCrosses(AxisCrosses.AUTO_ZERO);
    beside.setCrossBetween(AxisCrossBetween.BETWEEN);
    XDDFBarChartData data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, below, beside);
    data.setBarDirection(BarDirection.COL);
    data.setBarGrouping(chart.stacked() ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
    data.setVaryColors(false);
    chart.series().forEach(series -> add(data, series));
    drawn.plot(data);
    CTBarChart bars = drawn.getCTChart().getPlotArea().getBarChartArray(0);
    setValue(bars.addNewGapWidth(), GAP);
    setValue(bars.addNewOverlap(), chart.stacked() ? FULL : 0);
  }

  private void add(XDDFBarChartData data, Series series) {
    XDDFCategoryDataSource labels =
        XDDFDataSourcesFactory.fromArray(
            chart.rows().labels().toArray(String[]::new), cells(chart.rows().column()));
    XDDFNumericalDataSource<Double> values =
        XDDFDataSourcesFactory.fromArray(
            series.values().toArray(Double[]::new), cells(series.column()));
    values.setFormatCode(SHARE);
    XDDFBarChartData.Series added = (XDDFBarChartData.Series) data.addSeries(labels, values);
    added.setTitle(series.name(), null);
    paint(added.getCTBarSer().addNewSpPr(), series.fill());
    label(added.getCTBarSer().addNewDLbls());
  }

  /** Writes each value upon or above its column. */
  private void label(CTDLbls labels) {
    labels.addNewNumFmt().setFormatCode(chart.stacked() ? LABEL : SHORT_LABEL);
    labels.getNumFmt().setSourceLinked(false);
    CTTextBody text = labels.addNewTxPr();
    text.addNewBodyPr();
    text.addNewP().addNewPPr().addNewDefRPr().setSz(LABEL_SIZE);
    labels.addNewDLblPos().setVal(chart.stacked() ? STDLblPos.CTR : STDLblPos.OUT_END);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  private static void setValue(XmlObject element, int percent) {
    try (XmlCursor cursor = element.newCursor()) {
      cursor.setAttributeText(new QName("val"), Integer.toString(percent));
    }
  }

  private String cells(int column) {
    int first = chart.rows().first();
    return new CellRangeAddress(first, first + chart.rows().labels().size() - 1, column, column)
        .formatAsString(sheet.getSheetName(), true);
  }

  /** Writes the fill and the outline of the columns. */
  private static void paint(XmlObject properties, Fill fill) {
    String stripes = fill.stripes();
    try (XmlCursor cursor = properties.newCursor()) {
      cursor.toEndToken();
      if (stripes == null) {
        paint(cursor, "solidFill", fill.color());
      } else {
        cursor.beginElement(new QName(DRAWING, "pattFill"));
        cursor.insertAttributeWithValue("prst", "wdUpDiag");
        paint(cursor, "fgClr", stripes);
        paint(cursor, "bgClr", fill.color());
        cursor.toNextToken();
      }
      cursor.beginElement(new QName(DRAWING, "ln"));
      paint(cursor, "solidFill", OUTLINE);
    }
  }

  /** Writes an element with a color, and leaves the cursor behind the element. */
  private static void paint(XmlCursor cursor, String element, String color) {
    cursor.beginElement(new QName(DRAWING, element));
    cursor.beginElement(new QName(DRAWING, "srgbClr"));
    cursor.insertAttributeWithValue("val", color);
    cursor.toNextToken();
    cursor.toNextToken();
  }
}
