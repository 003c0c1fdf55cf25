#include "ui/widgets/columnchooser.h"

#include "ui/style/theme.h"

#include <QDialogButtonBox>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int widthRole = Qt::UserRole + 1;
constexpr double leastWidth = 3;
constexpr double mostWidth = 80;

} // namespace

ColumnList::ColumnList(QWidget *parent)
    : QListWidget(parent)
{
    setDragDropMode(QAbstractItemView::InternalMove);
    setAccessibleName(tr("Columns"));
    setAccessibleDescription(
        tr("Space shows or hides a column, Alt with Up and Down moves it, Left and Right change its width."));
}

void ColumnList::keyPressEvent(QKeyEvent *event)
{
    const bool isMove = event->modifiers() == Qt::AltModifier;
    if (isMove && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        moveCurrentItem(event->key() == Qt::Key_Up ? -1 : 1);
    } else if (currentItem() && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        Q_EMIT widthAsked(currentItem(), event->key() == Qt::Key_Left ? -1 : 1);
    } else {
        QListWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

void ColumnList::moveCurrentItem(int places)
{
    const int from = currentRow();
    const int to = from + places;
    if (from < 0 || to < 0 || to >= count()) {
        return;
    }
    insertItem(to, takeItem(from));
    setCurrentRow(to);
    Q_EMIT orderChanged();
}

void ColumnList::dropEvent(QDropEvent *event)
{
    QListWidget::dropEvent(event);
    Q_EMIT orderChanged();
}

ColumnChooser::ColumnChooser(const QJsonArray &columns, const std::map<QString, QString> &titles,
                             const QJsonArray &atFirst, QWidget *parent)
    : QDialog(parent)
    , m_list(new ColumnList(this))
    , m_titles(titles)
{
    setObjectName(QStringLiteral("columnChooser"));
    setWindowTitle(tr("Columns"));
    setModal(true);
    auto *layout = new QVBoxLayout(this);
    m_list->setObjectName(QStringLiteral("columnList"));
    layout->addWidget(m_list, 1);
    resize(metrics::scaled(340), metrics::scaled(460));
    auto *hint = new QLabel(
        tr("Space shows or hides · Alt+Up and Alt+Down move · Left and Right change the width"), this);
    hint->setFont(fontFor(TextRole::Secondary));
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Done"));
    auto *reset = buttons->addButton(tr("As at first"), QDialogButtonBox::ResetRole);
    reset->setAutoDefault(false);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    connect(reset, &QPushButton::clicked, this, [this, atFirst] {
        fill(atFirst);
        sayChanged();
    });
    connect(m_list, &ColumnList::orderChanged, this, &ColumnChooser::sayChanged);
    connect(m_list, &ColumnList::widthAsked, this, &ColumnChooser::changeWidth);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::keepOneShown);
    fill(columns);
    m_list->setFocus();
}

void ColumnChooser::fill(const QJsonArray &columns)
{
    m_isFilling = true;
    m_list->clear();
    for (const QJsonValue &value : columns) {
        const QJsonObject column = value.toObject();
        const QString id = column.value(QLatin1String("id")).toString();
        const auto title = m_titles.find(id);
        auto *item = new QListWidgetItem(title == m_titles.end() ? id : title->second, m_list);
        item->setData(idRole, id);
        item->setData(widthRole, column.value(QLatin1String("width")).toDouble());
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled);
        item->setCheckState(column.value(QLatin1String("shown")).toBool() ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    m_isFilling = false;
}

QJsonArray ColumnChooser::columns() const
{
    QJsonArray columns;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        columns.append(QJsonObject{{QStringLiteral("id"), item->data(idRole).toString()},
                                   {QStringLiteral("shown"), item->checkState() == Qt::Checked},
                                   {QStringLiteral("width"), item->data(widthRole).toDouble()}});
    }
    return columns;
}

/// A table without a column could not be brought back by looking at it.
void ColumnChooser::keepOneShown(QListWidgetItem *changed)
{
    if (m_isFilling) {
        return;
    }
    bool isAnyShown = false;
    for (int row = 0; row < m_list->count(); ++row) {
        isAnyShown = isAnyShown || m_list->item(row)->checkState() == Qt::Checked;
    }
    if (!isAnyShown) {
        changed->setCheckState(Qt::Checked);
        return;
    }
    sayChanged();
}

void ColumnChooser::changeWidth(QListWidgetItem *item, int characters)
{
    m_isFilling = true;
    item->setData(widthRole,
                  std::clamp(item->data(widthRole).toDouble() + characters, leastWidth, mostWidth));
    m_isFilling = false;
    sayChanged();
}

void ColumnChooser::sayChanged()
{
    if (!m_isFilling) {
        Q_EMIT changed(columns());
    }
}

} // namespace truvamate
