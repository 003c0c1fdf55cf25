#include "ui/widgets/pagedtableview.h"

#include "ui/style/theme.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/pagedtablemodel.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QPainter>
#include <QPainterPath>

namespace truvamate {

void paintCheckBox(QPainter *painter, const QRect &rectangle, Qt::CheckState state, const QPalette &palette)
{
    const Theme &theme = Theme::of(palette);
    const int side = std::clamp(rectangle.height() * 15 / 33, 14, 28);
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(rectangle).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isOn = state != Qt::Unchecked;
    painter->setPen(QPen(isOn ? theme.accent.text : theme.secondary, 1));
    painter->setBrush(isOn ? theme.accent.text : theme.surface);
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter->setPen(QPen(theme.onAccent, side / 8.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (state == Qt::PartiallyChecked) {
        painter->drawLine(QPointF(box.left() + side * 0.28, box.center().y()),
                          QPointF(box.right() - side * 0.28, box.center().y()));
    } else if (isOn) {
        const QPolygonF tick({{box.left() + side * 0.25, box.top() + side * 0.53},
                              {box.left() + side * 0.43, box.top() + side * 0.71},
                              {box.left() + side * 0.76, box.top() + side * 0.32}});
        painter->drawPolyline(tick);
    }
    painter->restore();
}

CheckHeader::CheckHeader(QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(false);
    setHighlightSections(false);
}

PagedTableModel *CheckHeader::rows() const
{
    return qobject_cast<PagedTableModel *>(model());
}

QSize CheckHeader::sizeHint() const
{
    return {CellDelegate::rowHeight(font()), 0};
}

/// Below the last row it is as plain as the table beside it.
void CheckHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const int end = count() > 0 ? sectionViewportPosition(count() - 1) + sectionSize(count() - 1) : 0;
    if (end < viewport()->height()) {
        QPainter painter(viewport());
        painter.fillRect(0, end, viewport()->width(), viewport()->height() - end, Theme::of(this).surface);
    }
}

void CheckHeader::paintSection(QPainter *painter, const QRect &rectangle, int row) const
{
    const Theme &theme = Theme::of(this);
    const auto *view = qobject_cast<const QTableView *>(parentWidget());
    const bool isCurrent = view && view->selectionModel() && view->currentIndex().row() == row;
    painter->fillRect(rectangle, isCurrent ? theme.accent.soft : theme.surface);
    painter->setPen(theme.line);
    painter->drawLine(rectangle.bottomLeft(), rectangle.bottomRight());
    if (isCurrent && view->hasFocus()) {
        painter->fillRect(QRect(rectangle.left(), rectangle.top(), 3, rectangle.height() - 1),
                          theme.accent.text);
    }
    if (rows() && rows()->isCheckable() && !rows()->isPlaceholder(row)) {
        paintCheckBox(painter, rectangle, rows()->isChecked(row) ? Qt::Checked : Qt::Unchecked, palette());
    }
}

void CheckHeader::mousePressEvent(QMouseEvent *event)
{
    const int row = logicalIndexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && row >= 0 && rows()) {
        rows()->setChecked(rows()->idAt(row), !rows()->isChecked(row));
    }
    event->accept();
}

PagedTableView::PagedTableView(QWidget *parent)
    : QTableView(parent)
    , m_checks(new CheckHeader(this))
{
    setVerticalHeader(m_checks);
    m_checks->setVisible(false);
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { Q_EMIT menuAsked(horizontalHeader()->viewport()->mapToGlobal(at)); });
    m_corner = findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly);
    if (m_corner) {
        m_corner->setAccessibleName(tr("Check all rows that are here"));
        m_corner->installEventFilter(this);
    }
}

PagedTableModel *PagedTableView::rows() const
{
    return qobject_cast<PagedTableModel *>(model());
}

void PagedTableView::setCheckable(bool checkable)
{
    m_checks->setVisible(checkable);
}

void PagedTableView::selectAll()
{
    if (rows() && rows()->isCheckable()) {
        rows()->checkAllHere();
    }
}

void PagedTableView::updateChecks()
{
    m_checks->viewport()->update();
    if (m_corner) {
        m_corner->update();
    }
}

void PagedTableView::toggleCurrent()
{
    const int row = currentIndex().row();
    if (rows() && rows()->isCheckable() && row >= 0) {
        rows()->setChecked(rows()->idAt(row), !rows()->isChecked(row));
    }
}

void PagedTableView::toggleAll()
{
    if (rows() && !rows()->checkedIds().isEmpty()) {
        rows()->clearChecks();
    } else {
        selectAll();
    }
}

bool PagedTableView::takeKey(const QKeyEvent &event)
{
    const bool isPlain = !(event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    if (!isPlain) {
        return false;
    }
    switch (event.key()) {
    case Qt::Key_J:
        Q_EMIT moveAsked(1);
        return true;
    case Qt::Key_K:
        Q_EMIT moveAsked(-1);
        return true;
    case Qt::Key_Space:
        toggleCurrent();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid()) {
            Q_EMIT opened(currentIndex());
        }
        return true;
    default:
        return false;
    }
}

void PagedTableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (rows() && rows()->rowCount() == 0 && !rows()->hasLoaded()) {
        QPainter painter(viewport());
        painter.setPen(Theme::of(this).secondary);
        painter.drawText(viewport()->rect().adjusted(0, metrics::space, 0, 0),
                         Qt::AlignHCenter | Qt::AlignTop, tr("Loading…"));
    }
}

/// The focus alone chooses no row: a detail pane would jump to another order.
void PagedTableView::focusInEvent(QFocusEvent *event)
{
    if (currentIndex().isValid()) {
        QTableView::focusInEvent(event);
    } else {
        QAbstractScrollArea::focusInEvent(event);
        viewport()->update();
    }
    m_checks->viewport()->update();
}

void PagedTableView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    m_checks->viewport()->update();
}

void PagedTableView::keyPressEvent(QKeyEvent *event)
{
    if (takeKey(*event)) {
        event->accept();
        return;
    }
    const bool isArrow = event->key() == Qt::Key_Down || event->key() == Qt::Key_Up;
    if (isArrow && event->modifiers() == Qt::NoModifier && !currentIndex().isValid()) {
        Q_EMIT moveAsked(event->key() == Qt::Key_Down ? 1 : -1);
        event->accept();
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyAsked();
        event->accept();
        return;
    }
    // Home and End mean the first and the last row, not the first and the last column.
    if (event->modifiers() == Qt::NoModifier && rows() && rows()->rowCount() > 0
        && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)) {
        Q_EMIT moveAsked(event->key() == Qt::Key_Home ? -rows()->rowCount() : rows()->rowCount());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void PagedTableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton) {
        Q_EMIT opened(index);
        event->accept();
        return;
    }
    QTableView::mouseDoubleClickEvent(event);
}

void PagedTableView::contextMenuEvent(QContextMenuEvent *event)
{
    const QPoint at = event->reason() == QContextMenuEvent::Mouse
        ? event->globalPos()
        : viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    Q_EMIT menuAsked(at);
    event->accept();
}

bool PagedTableView::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_corner && event->type() == QEvent::Paint) {
        paintCorner();
        return true;
    }
    if (object == m_corner && event->type() == QEvent::MouseButtonPress) {
        toggleAll();
        return true;
    }
    return QTableView::eventFilter(object, event);
}

void PagedTableView::paintCorner()
{
    const Theme &theme = Theme::of(this);
    QPainter painter(m_corner);
    const QRect all = m_corner->rect();
    painter.fillRect(all, theme.raised);
    painter.setPen(theme.line);
    painter.drawLine(all.bottomLeft(), all.bottomRight());
    if (rows() && rows()->isCheckable()) {
        paintCheckBox(&painter, all, rows()->checkedIds().isEmpty() ? Qt::Unchecked : Qt::PartiallyChecked,
                      palette());
    }
}

} // namespace truvamate
