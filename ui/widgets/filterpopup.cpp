#include "ui/widgets/filterpopup.h"

#include "ui/style/text.h"
#include "ui/widgets/typedtext.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QScreen>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int fieldRole = Qt::UserRole;
constexpr int valueRole = Qt::UserRole + 1;
constexpr int mostRowsShown = 12;

} // namespace

FilterPopup::FilterPopup(std::vector<FilterField> fields, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_fields(std::move(fields))
    , m_text(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_hint(makeLabel({}, TextRole::Secondary, this))
{
    setObjectName(QStringLiteral("filterPopup"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    layout->setSpacing(metrics::unit);
    m_text->setObjectName(QStringLiteral("filterPopupText"));
    m_text->setAccessibleName(tr("Find a filter"));
    m_list->setObjectName(QStringLiteral("filterPopupList"));
    m_list->setAccessibleName(tr("Filters"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    layout->addWidget(m_text);
    layout->addWidget(m_list);
    layout->addWidget(m_hint);
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &FilterPopup::fill);
    connect(m_list, &QListWidget::itemClicked, this, &FilterPopup::take);
    setFocusProxy(m_text);
    fill();
}

void FilterPopup::narrowTo(const QString &fieldId)
{
    m_narrowedTo = fieldId;
    m_text->clear();
    fill();
}

const FilterField *FilterPopup::narrowed() const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [&](const FilterField &field) { return field.id == m_narrowedTo; });
    return found == m_fields.end() ? nullptr : &*found;
}

void FilterPopup::addEntry(const QString &text, const QString &fieldId, const std::optional<QString> &value)
{
    auto *item = new QListWidgetItem(text, m_list);
    item->setData(fieldRole, fieldId);
    if (value) {
        item->setData(valueRole, *value);
    }
}

void FilterPopup::addChoices(const FilterField &field, const QString &typed, bool withTitle)
{
    for (const auto &[code, word] : field.choices) {
        const QString text = withTitle ? QString(field.title + QStringLiteral(": ") + word) : word;
        if (typed.isEmpty() || text.contains(typed, Qt::CaseInsensitive)) {
            addEntry(text, field.id, code);
        }
    }
}

void FilterPopup::addTyped(const FilterField &field, const QString &typed)
{
    if (typed.isEmpty()) {
        return;
    }
    if (field.kind == FilterField::Kind::Text) {
        addEntry(tr("%1: “%2”").arg(field.title, typed), field.id, typed);
        return;
    }
    const auto day = dateFromTyped(typed, m_today.year());
    if (day) {
        addEntry(tr("%1: %2").arg(field.title, QLocale().toString(*day, QStringLiteral("d MMM yyyy"))),
                 field.id, day->toString(Qt::ISODate));
    }
}

void FilterPopup::fill()
{
    const QString typed = m_text->text().trimmed();
    m_list->clear();
    const FilterField *only = narrowed();
    for (const FilterField &field : m_fields) {
        if (only && &field != only) {
            continue;
        }
        if (field.kind != FilterField::Kind::Choice) {
            addTyped(field, typed);
        } else if (only || !typed.isEmpty()) {
            addChoices(field, typed, !only);
        }
        if (!only && typed.isEmpty()) {
            addEntry(field.title + QStringLiteral("…"), field.id, std::nullopt);
        }
    }
    m_list->setCurrentRow(0);
    const bool isTyped = only && only->kind != FilterField::Kind::Choice;
    m_text->setPlaceholderText(only ? only->title : tr("Filter by…"));
    m_hint->setText(isTyped && only->kind == FilterField::Kind::Day
                        ? tr("A day, such as 30 6 or 30 Jun 2018 · Enter takes it")
                        : isTyped ? tr("Enter takes what is typed")
                                  : tr("Type to find · Enter chooses · Esc closes"));
    const int rows = std::clamp(m_list->count(), 1, mostRowsShown);
    const int rowHeight = std::max(m_list->sizeHintForRow(0), fontMetrics().height() + metrics::gap);
    m_list->setFixedHeight(rows * rowHeight + 2 * metrics::unit);
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    adjustSize();
}

void FilterPopup::take()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item) {
        return;
    }
    const QString fieldId = item->data(fieldRole).toString();
    const QVariant value = item->data(valueRole);
    if (!value.isValid()) {
        narrowTo(fieldId);
        return;
    }
    Q_EMIT chosen(fieldId, value.toString());
    close();
}

bool FilterPopup::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_text || event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(object, event);
    }
    const int rows = m_list->count();
    switch (static_cast<const QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        m_list->setCurrentRow(std::min(m_list->currentRow() + 1, rows - 1));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(std::max(m_list->currentRow() - 1, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    case Qt::Key_Backspace:
        if (m_text->text().isEmpty() && !m_narrowedTo.isEmpty()) {
            narrowTo({});
            return true;
        }
        return false;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

void FilterPopup::openBelow(QWidget *widget)
{
    adjustSize();
    QPoint at = widget->mapToGlobal(QPoint(0, widget->height() + metrics::unit));
    const QRect screen = widget->screen()->availableGeometry();
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    at.setY(std::clamp(at.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    move(at);
    show();
    m_text->setFocus();
}

} // namespace truvamate
